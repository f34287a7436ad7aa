"""How well names are found: reads the labelled sets, runs sitrep and its rivals, counts."""
