#include "corpus/text_words.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

#include "corpus/ascii_case.h"
#include "corpus/text_ascii.h"
#include "corpus/text_breaker.h"
#include "corpus/text_code_points.h"
#include "corpus/text_letters.h"

namespace corpus {
namespace {

using Visit = std::function<bool(const Word&)>;

// "u.n" -> "un"; other words keep their dots ("3.5").
void drop_acronym_dots(std::string& word) {
  if (word.find('.') == std::string::npos) return;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool dot_expected = i % 2 == 1;
    if (dot_expected != (word[i] == '.') || (!dot_expected && !is_ascii_letter(word[i]))) return;
  }
  std::erase(word, '.');
}

enum class Class { Letter, Digit, Dot, Apostrophe, Joiner };

Class class_of_ascii(char c) {
  if (is_ascii_letter(c)) return Class::Letter;
  if (is_ascii_digit(c)) return Class::Digit;
  if (c == '\'') return Class::Apostrophe;
  return c == '.' ? Class::Dot : Class::Joiner;
}

Class class_of(UChar32 c) {
  if (c < 0x80) return class_of_ascii(static_cast<char>(c));
  if (u_isdigit(c)) return Class::Digit;
  if (u_isalpha(c) && !is_apostrophe(c)) return Class::Letter;
  if (is_apostrophe(c)) return Class::Apostrophe;
  return Class::Joiner;
}

// Cuts words of ICU into ours and shows them: where letters meet digits, after an elision, at dots
// between longer parts, and before a possessive 's.
class WordCutter {
 public:
  WordCutter(std::string_view text, const Visit& visit) : text_(text), visit_(visit) {}

  // False once no more words are wanted.
  bool goes_on() const { return goes_on_; }

  // A word of ASCII letters alone, or of digits.
  void cut_plain(std::size_t start, std::size_t end) {
    word_.folded.resize(end - start);
    std::transform(text_.begin() + static_cast<std::ptrdiff_t>(start),
                   text_.begin() + static_cast<std::ptrdiff_t>(end), word_.folded.begin(),
                   [](char c) { return lower_ascii(c); });
    show(start, end);
  }

  // A word of letters alone.
  void cut_letters(std::size_t start, std::size_t end) {
    const std::string_view letters = text_.substr(start, end - start);
    if (std::all_of(letters.begin(), letters.end(), is_ascii_byte)) return cut_plain(start, end);
    word_.folded = fold(letters);
    if (!word_.folded.empty()) show(start, end);
  }

  void cut(std::size_t start, std::size_t end) {
    end = without_possessive(start, end);
    const bool acronym = is_acronym(start, end);
    std::size_t part = start;
    Class before = Class::Joiner;
    for (std::size_t at = start; at < end;) {
      const std::size_t here = at;
      const Class now = class_of(next_code_point(text_, at));
      if (meets(before, now) && here > part) {
        add(part, here);
        part = here;
      } else if (now == Class::Apostrophe && is_elision(part, here)) {
        add(part, here);
        part = at;
      } else if (now == Class::Dot && before == Class::Letter && !acronym) {
        add(part, here);
        part = at;
      }
      if (now != Class::Joiner) before = now;
    }
    add(part, end);
  }

 private:
  static bool meets(Class before, Class now) {
    return (before == Class::Letter && now == Class::Digit) ||
           (before == Class::Digit && now == Class::Letter);
  }

  std::size_t without_possessive(std::size_t start, std::size_t end) const {
    const std::string_view word = text_.substr(start, end - start);
    for (const std::string_view tail : {"'s", "’s", "ʼs", "'S", "’S"}) {
      if (word.size() > tail.size() && word.ends_with(tail)) return end - tail.size();
    }
    return end;
  }

  // "l'accord", "qu'il"; not "O'Brien", "Ra'ad".
  bool is_elision(std::size_t part, std::size_t apostrophe) const {
    const std::string_view word = text_.substr(part, apostrophe - part);
    if (word.size() == 1)
      return std::string_view("ldjmnstc").find(lower_ascii(word[0])) != std::string_view::npos;
    return word == "qu" || word == "Qu";
  }

  bool is_acronym(std::size_t start, std::size_t end) const {
    for (std::size_t i = start; i < end; ++i) {
      const bool dot_expected = (i - start) % 2 == 1;
      if (dot_expected != (text_[i] == '.')) return false;
    }
    return true;
  }

  void add(std::size_t start, std::size_t end) {
    if (start == end) return;
    word_.folded = fold(text_.substr(start, end - start));
    drop_acronym_dots(word_.folded);
    if (!word_.folded.empty()) show(start, end);
  }

  void show(std::size_t start, std::size_t end) {
    word_.start = start;
    word_.end = end;
    goes_on_ = goes_on_ && visit_(word_);
  }

  std::string_view text_;
  const Visit& visit_;
  Word word_;
  bool goes_on_ = true;
};

bool is_white_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// White space of ASCII ends a word whatever stands beside it. So a text is read in pieces between
// it: those of plain ASCII alone by hand, the others by ICU.
class TextSplitter {
 public:
  TextSplitter(std::string_view text, const Visit& visit) : text_(text), cutter_(text, visit) {}

  void split() {
    while (at_ < text_.size() && cutter_.goes_on()) {
      if (is_white_space(text_[at_])) {
        ++at_;
      } else if (const std::size_t end = lone_word_end(); end > at_) {
        cutter_.cut_letters(at_, end);
        at_ = std::min(end + 1, text_.size());
      } else if (const std::optional<std::size_t> end_of_ascii = ascii_piece_end()) {
        split_ascii(*end_of_ascii);
      } else {
        split_others();
      }
    }
  }

 private:
  // Where the letters end that begin here, if they are a word whatever follows: then at most one
  // sign stands before white space.
  std::size_t lone_word_end() const {
    const std::size_t end = letters_end();
    if (!is_open(end)) return end;
    const char sign = text_[end];
    const bool is_joiner = !is_plain_ascii(sign) || is_ascii_digit(sign) || sign == '_';
    return is_joiner || is_open(end + 1) ? at_ : end;
  }

  bool is_open(std::size_t at) const { return at < text_.size() && !is_white_space(text_[at]); }

  std::size_t letters_end() const {
    std::size_t end = at_;
    while (end < text_.size()) {
      if (is_ascii_letter(text_[end])) {
        ++end;
        continue;
      }
      if (is_ascii_byte(text_[end])) break;
      const TwoByteCharacter* const character = two_byte_character(text_, end);
      if (character == nullptr || !character->is_letter) break;
      end += 2;
    }
    return end;
  }

  // Of the piece that begins here; nothing when it is not of plain ASCII alone.
  std::optional<std::size_t> ascii_piece_end() const {
    std::size_t end = at_;
    for (; end < text_.size() && !is_white_space(text_[end]); ++end) {
      if (!is_plain_ascii(text_[end])) return std::nullopt;
    }
    return end;
  }

  void split_ascii(std::size_t end) {
    static const AsciiWords ascii;
    const std::string_view piece = text_.substr(0, end);
    while (cutter_.goes_on()) {
      const auto word = ascii.next(piece, at_);
      if (!word) break;
      word->is_plain ? cutter_.cut_plain(word->start, word->end)
                     : cutter_.cut(word->start, word->end);
      at_ = word->end;
    }
    at_ = end;
  }

  // This piece and those after it that are not of ASCII alone either, with the white space before
  // them, which a combining mark may stand on.
  void split_others() {
    const std::size_t first = at_ - std::min<std::size_t>(at_, 1);
    std::size_t end = at_;
    while (at_ < text_.size() && !ascii_piece_end()) {
      while (at_ < text_.size() && !is_white_space(text_[at_])) ++at_;
      end = at_;
      while (at_ < text_.size() && is_white_space(text_[at_])) ++at_;
    }
    split_by_icu(first, end);
  }

  void split_by_icu(std::size_t first, std::size_t last) {
    thread_local Breaker breaker(false);
    icu::BreakIterator& iterator = breaker.over(text_.substr(first, last - first));
    std::int32_t start = iterator.first();
    for (std::int32_t end = iterator.next(); end != icu::BreakIterator::DONE && cutter_.goes_on();
         start = end, end = iterator.next()) {
      if (iterator.getRuleStatus() < UBRK_WORD_NONE_LIMIT) continue;
      cutter_.cut(first + static_cast<std::size_t>(start), first + static_cast<std::size_t>(end));
    }
  }

  std::string_view text_;
  WordCutter cutter_;
  std::size_t at_ = 0;
};

}  // namespace

void visit_words(std::string_view text, const Visit& visit) { TextSplitter(text, visit).split(); }

std::vector<Word> split_words(std::string_view text) {
  std::vector<Word> words;
  words.reserve(text.size() / 6);
  visit_words(text, [&](const Word& word) {
    words.push_back(word);
    return true;
  });
  return words;
}

}  // namespace corpus
