"""python -m selisih: the command line."""

from selisih.cli import main

if __name__ == "__main__":
    main()
