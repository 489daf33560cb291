"""How it is written: a folder of data files a language, and the code that looks words up in them."""
