#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <span>
#include <string>

#include "corpus/tagger.h"
#include "corpus/training/labelled_text.h"

// How well a tagger finds what somebody marked: exact spans of the right kind.
namespace corpus::training {

struct Count {
  std::size_t found = 0;
  std::size_t marked = 0;
  std::size_t right = 0;
};
// By kind, then of all.
using Score = std::array<Count, kNameKinds + 1>;

double f1(const Count& count);

// By source.
std::map<std::string, Score> score(const Tagger& tagger, std::span<const LabelledText> texts);

}  // namespace corpus::training
