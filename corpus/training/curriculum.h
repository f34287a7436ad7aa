#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "corpus/training/example.h"
#include "corpus/training/sources.h"

// What the learner sees of the labelled texts: each as it is, again with part of the lexicon
// forgotten, and again with other names.
namespace corpus::training {

struct Variants {
  // Of known names, how many in a hundred the second reading forgets.
  unsigned forgotten = 30;
  // The same, of readings with other names.
  unsigned forgotten_of_swapped = 50;
  // Readings with other names: of our own stories, and of the rest.
  int swapped_wire = 8;
  int swapped = 2;
};

// Of all but the held-out documents. `words` is the table of gather_words.py, `knowledge` a model
// that holds it.
std::vector<Example> examples_from(std::span<const Source> sources, const Variants& variants,
                                   const std::filesystem::path& words,
                                   const TaggerModel& knowledge);

}  // namespace corpus::training
