"""The keys of commands: all there are, by page, and the page on which they are changed."""
