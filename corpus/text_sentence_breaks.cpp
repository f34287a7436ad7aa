#include "corpus/text_sentence_breaks.h"

#include <unicode/uchar.h>

#include <array>
#include <utility>

#include "corpus/text_code_points.h"

namespace corpus {
namespace {

using Kind = int;  // a value of ICU's USentenceBreak

std::array<Kind, 128> kinds_of_ascii() {
  std::array<Kind, 128> kinds{};
  for (std::size_t i = 0; i < kinds.size(); ++i)
    kinds[i] = u_getIntPropertyValue(static_cast<UChar32>(i), UCHAR_SENTENCE_BREAK);
  return kinds;
}

bool ends_paragraph(Kind kind) { return kind == U_SB_SEP || kind == U_SB_CR || kind == U_SB_LF; }
bool ends_sentence(Kind kind) { return kind == U_SB_ATERM || kind == U_SB_STERM; }
bool has_case(Kind kind) { return kind == U_SB_UPPER || kind == U_SB_LOWER; }
// Belongs to the character before it (SB5).
bool is_attached(Kind kind) { return kind == U_SB_EXTEND || kind == U_SB_FORMAT; }

// Names of the rules are those of UAX #29.
class SentenceBreaks {
 public:
  explicit SentenceBreaks(std::string_view text) : text_(text), ascii_(ascii_kinds()) { advance(); }

  std::vector<std::size_t> find() {
    Kind before = U_SB_OTHER;
    while (here_ < text_.size()) {
      const Kind kind = kind_;
      if (ends_paragraph(kind)) {
        end_paragraph();
      } else if (ends_sentence(kind)) {
        end_sentence(before);
      } else {
        step();
      }
      before = kind;
    }
    if (ends_.empty() ? !text_.empty() : ends_.back() < text_.size()) ends_.push_back(text_.size());
    return std::move(ends_);
  }

 private:
  // Reads the character at `here_`, which stays.
  void advance() {
    next_ = here_;
    kind_ = here_ < text_.size() ? kind_of(next_code_point(text_, next_)) : Kind{U_SB_OTHER};
  }

  // To the next character, without those that belong to this one.
  void step() {
    do {
      here_ = next_;
      advance();
    } while (here_ < text_.size() && is_attached(kind_));
  }

  Kind kind_of(UChar32 c) const {
    return c < 128 ? ascii_[static_cast<std::size_t>(c)]
                   : u_getIntPropertyValue(c, UCHAR_SENTENCE_BREAK);
  }

  bool is_at(Kind kind) const { return here_ < text_.size() && kind_ == kind; }

  // SB3, SB4.
  void end_paragraph() {
    const bool is_return = kind_ == U_SB_CR;
    here_ = next_;
    advance();
    if (is_return && is_at(U_SB_LF)) {
      here_ = next_;
      advance();
    }
    ends_.push_back(here_);
  }

  // SB6 to SB11.
  void end_sentence(Kind before) {
    const bool may_abbreviate = kind_ == U_SB_ATERM;
    step();
    if (may_abbreviate && is_at(U_SB_NUMERIC)) return;
    if (may_abbreviate && has_case(before) && is_at(U_SB_UPPER)) return;
    while (is_at(U_SB_CLOSE)) step();
    while (is_at(U_SB_SP)) step();
    if (here_ == text_.size() || ends_paragraph(kind_)) return;
    if (kind_ == U_SB_SCONTINUE || ends_sentence(kind_)) return;
    if (may_abbreviate && goes_on_in_lower_case()) return;
    ends_.push_back(here_);
  }

  // SB8.
  bool goes_on_in_lower_case() const {
    for (std::size_t at = here_; at < text_.size();) {
      const Kind kind = kind_of(next_code_point(text_, at));
      if (kind == U_SB_LOWER) return true;
      if (kind == U_SB_OLETTER || kind == U_SB_UPPER) return false;
      if (ends_paragraph(kind) || ends_sentence(kind)) return false;
    }
    return false;
  }

  static const std::array<Kind, 128>& ascii_kinds() {
    static const std::array<Kind, 128> kinds = kinds_of_ascii();
    return kinds;
  }

  std::string_view text_;
  const std::array<Kind, 128>& ascii_;
  std::size_t here_ = 0;
  // After the character that begins at `here_`.
  std::size_t next_ = 0;
  Kind kind_ = U_SB_OTHER;
  std::vector<std::size_t> ends_;
};

}  // namespace

std::vector<std::size_t> sentence_breaks(std::string_view text) {
  return SentenceBreaks(text).find();
}

}  // namespace corpus
