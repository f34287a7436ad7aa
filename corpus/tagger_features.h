#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <unordered_map>

#include "corpus/tagger_words.h"

// What the tagger looks at, as numbers: the same question with the same answer is the same number.
namespace corpus {

// Answers of one word in the order of the questions, which are the same for every word.
class NameFeatures {
 public:
  void ask(std::initializer_list<std::uint64_t> answers) {
    std::uint64_t number = count_ + 1;
    for (const std::uint64_t answer : answers)
      number = (number ^ answer) * 0x9E3779B97F4A7C15 ^ (number >> 29);
    assert(count_ < numbers_.size());
    numbers_[count_++] = spread(number);
  }
  // Leaves questions unasked: their answer is 0, which says nothing.
  void skip(std::size_t questions) {
    assert(count_ + questions <= numbers_.size());
    for (; questions > 0; --questions) numbers_[count_++] = 0;
  }
  const std::uint64_t* begin() const { return numbers_.data(); }
  const std::uint64_t* end() const { return numbers_.data() + count_; }
  std::size_t size() const { return count_; }

 private:
  std::array<std::uint64_t, 112> numbers_;
  std::size_t count_ = 0;
};

NameFeatures features_of(std::span<const TaggerWord> words, std::size_t at);

// What the first reading of a text says of its words, for the second.
class FirstReading {
 public:
  FirstReading(std::span<const TaggerWord> words, std::span<const NameLabel> labels);

  // Nothing is asked about words that stand only once in the text, or have no capital.
  NameFeatures features_of(std::size_t at) const;

 private:
  using Tally = std::array<std::uint32_t, kNameLabels>;

  // How often each label stands at the key, the label here left out.
  Tally tally_of(std::uint64_t key, NameLabel here) const;
  std::uint64_t label_at(std::size_t at, std::ptrdiff_t offset) const;
  // Of the second word of two, where the same two stand elsewhere.
  std::uint64_t pair_label(std::size_t second) const;

  std::span<const TaggerWord> words_;
  std::span<const NameLabel> labels_;
  // By word, and by pair of words.
  std::unordered_map<std::uint64_t, Tally> tallies_;
};

}  // namespace corpus
