#include "corpus/readers/paragraphs.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "corpus/readers/report_text.h"
#include "corpus/readers/visual_order.h"

namespace corpus {
namespace {

// All of them are parts of the height of a line.
constexpr double kWiderGap = 0.4;
constexpr double kIndent = 0.8;
constexpr double kOtherSize = 1.25;
// Part of the width of the text that the last line of a paragraph leaves free.
constexpr double kLeftFree = 0.15;

constexpr auto kBullets = std::to_array<std::string_view>({"•", "●", "▪", "■", "◦", "‣", "○"});
constexpr auto kDashes = std::to_array<std::string_view>({"–", "—", "-"});

bool is_lower(std::string_view text) {
  if (text.empty()) return false;
  const auto first = static_cast<unsigned char>(text.front());
  if (first < 0x80) return first >= 'a' && first <= 'z';
  // Latin letters with accents, and Cyrillic.
  const bool is_accented = first == 0xC3 && static_cast<unsigned char>(text[1]) >= 0x9F;
  const bool is_cyrillic = (first == 0xD0 && static_cast<unsigned char>(text[1]) >= 0xB0) ||
                           (first == 0xD1) || (first == 0xD2 && (text[1] & 1) != 0);
  return is_accented || is_cyrillic;
}

template <std::size_t N>
bool begins_with_any(std::string_view text, const std::array<std::string_view, N>& signs) {
  return std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) {
    return text.starts_with(sign) && text.substr(sign.size()).starts_with(' ');
  });
}

// "12. ", "(a) " and "– ", which may also stand inside a sentence.
bool may_begin_item(std::string_view text) {
  if (begins_with_any(text, kDashes)) return true;
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos || space < 2 || space > 5) return false;
  const char last = text[space - 1];
  return (last == '.' || last == ')') && (text[0] == '(' || (text[0] >= '0' && text[0] <= '9'));
}

// The hyphen at the end of a line that parts a word, in bytes; 0 for none.
std::size_t parting_hyphen(std::string_view line) {
  for (const std::string_view hyphen : {"-", "\u00AD", "\u2010"}) {
    if (!line.ends_with(hyphen)) continue;
    line.remove_suffix(hyphen.size());
    return line.empty() || line.ends_with(' ') ? 0 : hyphen.size();
  }
  return 0;
}

// Where the text of a page stands.
struct Frame {
  double left = 0;
  double right = 0;
};

Frame frame_of(const PlacedPage& page) {
  Frame frame{page.front().left, page.front().right};
  for (const PlacedText& line : page) {
    frame.left = std::min(frame.left, line.left);
    frame.right = std::max(frame.right, line.right);
  }
  return frame;
}

class Paragraphs {
 public:
  explicit Paragraphs(const std::vector<PlacedPage>& pages) : usual_gap_(usual_gap(pages)) {}

  void add(const PlacedPage& page) {
    if (page.empty()) return;
    for (std::size_t i = 0; i < page.size(); ++i) {
      if (i == 0 || page[i].top < last_->top) set_frame(page, i);
      add(page[i], i == 0);
    }
  }

  std::string take() { return std::move(text_); }

 private:
  // The gap between lines of one paragraph, as a part of their height; of double spacing it is 1.
  static double usual_gap(const std::vector<PlacedPage>& pages) {
    std::vector<double> gaps;
    for (const PlacedPage& page : pages) {
      for (std::size_t i = 1; i < page.size(); ++i) {
        if (page[i].top > page[i - 1].top && page[i].height() > 0) {
          gaps.push_back((page[i].top - page[i - 1].bottom) / page[i].height());
        }
      }
    }
    if (gaps.empty()) return 0;
    const auto quarter = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 4);
    std::nth_element(gaps.begin(), quarter, gaps.end());
    return *quarter;
  }

  // The column that begins at this line.
  void set_frame(const PlacedPage& page, std::size_t from) {
    std::size_t end = from + 1;
    while (end < page.size() && page[end].top >= page[end - 1].top) ++end;
    frame_ = frame_of({page.begin() + static_cast<std::ptrdiff_t>(from),
                       page.begin() + static_cast<std::ptrdiff_t>(end)});
  }

  void add(const PlacedText& line, bool begins_page) {
    const std::string_view text = trimmed(line.text);
    if (text.empty()) return;
    if (last_ == nullptr) {
      text_.append(text);
    } else if (goes_on(line, text, begins_page)) {
      join(text);
    } else {
      text_.append("\n\n").append(text);
    }
    last_ = &line;
    last_frame_ = frame_;
  }

  bool goes_on(const PlacedText& line, std::string_view text, bool begins_page) const {
    if (is_of_other_size(line) || begins_with_any(text, kBullets)) return false;
    const bool ends = ends_like_sentence(text_);
    if (ends && may_begin_item(text)) return false;
    if (begins_page || line.top < last_->top) return !ends && (is_lower(text) || last_is_full());
    const double gap = (line.top - last_->bottom) / std::max(1.0, line.height());
    if (gap > usual_gap_ + kWiderGap) return false;
    return !ends || (last_is_full() && !is_indented(line));
  }

  bool is_of_other_size(const PlacedText& line) const {
    const double larger = std::max(line.height(), last_->height());
    const double smaller = std::max(0.1, std::min(line.height(), last_->height()));
    return larger / smaller > kOtherSize;
  }

  // Whether the line before goes to the end of its column.
  bool last_is_full() const {
    const double width = std::max(1.0, last_frame_.right - last_frame_.left);
    const double free = is_right_to_left(last_->text) ? last_->left - last_frame_.left
                                                      : last_frame_.right - last_->right;
    return free / width <= kLeftFree;
  }

  bool is_indented(const PlacedText& line) const {
    const bool is_leftwards = is_right_to_left(line.text);
    const double indent = is_leftwards ? frame_.right - line.right : line.left - frame_.left;
    const double before = is_leftwards ? frame_.right - last_->right : last_->left - frame_.left;
    return indent - before > kIndent * line.height();
  }

  void join(std::string_view text) {
    const std::size_t hyphen = parting_hyphen(text_);
    if (hyphen == 0) {
      // A heading, or a row of a table.
      const bool is_apart = !last_is_full() && !is_lower(text) && !ends_like_sentence(text_);
      text_.push_back(is_apart ? '\n' : ' ');
    } else if (hyphen > 1 || is_lower(text)) {
      text_.resize(text_.size() - hyphen);
    }
    text_.append(text);
  }

  double usual_gap_;
  std::string text_;
  const PlacedText* last_ = nullptr;
  // Of the column of the line, and of the one before.
  Frame frame_;
  Frame last_frame_;
};

}  // namespace

std::string paragraphs_of(const std::vector<PlacedPage>& pages) {
  Paragraphs paragraphs(pages);
  for (const PlacedPage& page : pages) paragraphs.add(page);
  return paragraphs.take();
}

}  // namespace corpus
