"""What was written: code points, tokens, articles, segments, mentions."""
