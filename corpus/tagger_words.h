#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "corpus/entity_mentions.h"
#include "corpus/lexicon.h"
#include "corpus/tagger_model.h"

// The words of a text as the tagger's features see them.
namespace corpus {

enum class Shape : std::uint8_t {
  Small,
  Capitalised,
  Capitals,
  OneCapital,
  Mixed,   // McDonald, iPhone
  Dotted,  // U.S.
  Digits,
  Other,
};

// How the capitals of a sentence are to be read.
enum class SentenceCase : std::uint8_t { Ordinary, Title, Capitals };

struct TaggerWord {
  std::uint64_t folded = 0;
  std::uint64_t surface = 0;
  // Of the folded word; the first and last 2, 3 and 4 bytes.
  std::array<std::uint64_t, 3> beginnings{};
  std::array<std::uint64_t, 3> endings{};
  WordKnowledge knowledge;
  // The longest known name here: its kind, which part of it this is, whether it needs context.
  // 0 for none.
  std::uint8_t known_name = 0;
  // Bit set of Cue: the word is part of such a phrase.
  std::uint8_t cues = 0;
  Shape shape = Shape::Other;
  NameGap gap_before = NameGap::Stop;
  SentenceCase sentence_case = SentenceCase::Ordinary;
  bool begins_sentence = false;
  // What the rest of the text does with the word.
  bool is_small_elsewhere = false;
  bool is_capitalised_inside_elsewhere = false;
  bool follows_title_elsewhere = false;
  bool is_acronym_of_run = false;
  // The run of capitalised words around it: first and one past the last; empty for other words.
  std::uint32_t run_first = 0;
  std::uint32_t run_last = 0;

  bool is_capital() const {
    return shape == Shape::Capitalised || shape == Shape::Capitals || shape == Shape::OneCapital ||
           shape == Shape::Mixed || shape == Shape::Dotted;
  }
};

std::vector<TaggerWord> tagger_words(const NamedText& text, std::span<const LexiconMatch> known,
                                     const TaggerModel& model);

// Spreads the bits of a number over all of them; a bijection.
constexpr std::uint64_t spread(std::uint64_t bits) {
  bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9;
  bits = (bits ^ (bits >> 27)) * 0x94d049bb133111eb;
  return bits ^ (bits >> 31);
}

}  // namespace corpus
