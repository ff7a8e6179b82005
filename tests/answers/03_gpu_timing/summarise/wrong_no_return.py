"""Returns nothing."""
# fails: summarise_visible, summarise_hidden_1, summarise_hidden_2, summarise_hidden_3
def summarise(samples):
    pass
