#pragma once

#include <cstdint>
#include <filesystem>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "corpus/training/labelled_text.h"

// The same stories about others: names take the place of names of their sort, so that what is
// learned is how names stand and not which they are.
namespace corpus::training {

class NameSwap {
 public:
  // Names come from the texts, the lexicon and the list of words (gather_words.py).
  NameSwap(std::span<const LabelledText> texts, const std::filesystem::path& words);

  LabelledText swapped(const LabelledText& text, std::uint64_t seed) const;

 private:
  class Cast;

  std::vector<std::string> given_;
  std::vector<std::string> family_;
  std::vector<std::string> persons_;
  std::vector<std::string> countries_;
  std::vector<std::string> towns_;
  std::vector<std::string> companies_;
  std::vector<std::string> clubs_;
  std::vector<std::string> bodies_;
};

}  // namespace corpus::training
