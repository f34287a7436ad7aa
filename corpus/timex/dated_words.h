#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "corpus/date_mentions.h"
#include "corpus/timex/date_words.h"

namespace corpus {

// What stands between two neighbouring words.
enum class Gap {
  Glued,  // nothing: 20th
  Space,
  Hyphen,  // any dash without a space
  Dash,    // a short dash between spaces
  LongDash,
  Comma,
  Dot,  // may end a sentence
  Slash,
  Stop,  // ends a sentence, or the text
  Other,
};

// Whether dates such as 25/4/2022 name the day or the month first.
enum class DayOrder { Unknown, DayFirst, MonthFirst };

// The words of a text as the readers of dates see them. Any index may be asked, also one before the
// first word or past the last: nothing is there.
class DatedWords {
 public:
  // What `text` points to must outlive the object.
  explicit DatedWords(const DatedText& text);

  std::size_t size() const { return text_.words.size(); }
  std::string_view language() const { return text_.language; }
  // Whether the words are read as English, as those of a language without its own are.
  bool read_as_english() const { return english_; }
  // Whether the noun may stand before what points to it ("la semaine dernière"), as in French,
  // Spanish, Arabic and Persian; these share many readers.
  bool noun_first() const { return noun_first_; }
  // Ukrainian or Russian.
  bool slavic() const { return slavic_; }
  const Word& word(std::size_t at) const { return text_.words[at]; }
  // As it stands in the text, with case, accents, "'ll" and the like.
  std::string_view surface(std::size_t at) const;
  // Empty for a masked word.
  std::string_view folded(std::size_t at) const;

  bool is(std::size_t at, DateRole role) const;
  int value(std::size_t at) const;
  int word_number(std::size_t at) const;
  // Whether a date can begin here: a word with a role, or a number.
  bool may_begin_date(std::size_t at) const;

  // What the dates of digits in this text show, where they agree.
  DayOrder day_order() const { return day_order_; }

  // How many digits the word has when it has nothing else and at most nine; otherwise 0.
  int digits(std::size_t at) const;
  int number(std::size_t at) const;

  // Between the word before `at` and the one at it.
  Gap gap(std::size_t at) const;
  std::string_view gap_text(std::size_t at) const;
  bool spaced(std::size_t at) const { return gap(at) == Gap::Space; }

  // Behind an English article, which belongs to an expression of time; elsewhere `at` itself.
  std::size_t after_the(std::size_t at) const {
    return english_ && is(at, DateRole::The) && spaced(at + 1) ? at + 1 : at;
  }

  bool capitalised(std::size_t at) const;
  // Whether a sentence begins here, as far as one can tell from the gap.
  bool begins_sentence(std::size_t at) const;
  // Behind an empty line.
  bool begins_paragraph(std::size_t at) const;

 private:
  // What is known of a word; nothing of a masked one.
  struct Token {
    DateSense sense;
    int digits = 0;
    int number = 0;
    bool masked = false;
  };

  bool is_joined_without_space(std::string_view language, std::string_view gap,
                               std::size_t words) const;
  // 3/4/2022 at three words.
  bool is_date_of_digits(std::size_t at) const;
  DayOrder find_day_order() const;

  static Token token_of(const DateWords& vocabulary, std::string_view folded);

  DatedText text_;
  bool english_;
  bool noun_first_;
  bool slavic_;
  std::vector<Token> tokens_;
  std::vector<Gap> gaps_;
  DayOrder day_order_ = DayOrder::Unknown;
};

}  // namespace corpus
