#include "web/marked_text.h"

#include <algorithm>
#include <set>

#include "web/glyphs.h"
#include "web/page_words.h"
#include "web/result_list.h"
#include "web/search_links.h"

namespace web {
namespace {

using corpus::ByteRange;
using corpus::DateMention;
using corpus::EntityMention;

// A longer line than this was not broken by hand.
constexpr std::size_t kLongestBrokenLine = 100;

// A name or a date in the text.
struct Named {
  ByteRange range;
  const EntityMention* entity = nullptr;
  const DateMention* date = nullptr;
  // From 1, among the mentions of names.
  std::size_t number = 0;
};

std::size_t line_end(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

bool has_long_line(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at = line_end(text, at) + 1) {
    if (line_end(text, at) - at > kLongestBrokenLine) return true;
  }
  return false;
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r\f") == std::string_view::npos;
}

// Empty lines part paragraphs; in a text whose lines run long, each line is one.
std::vector<ByteRange> paragraphs_of(std::string_view text) {
  const bool each_line = has_long_line(text);
  std::vector<ByteRange> paragraphs;
  bool open = false;
  for (std::size_t at = 0; at < text.size(); at = line_end(text, at) + 1) {
    const std::size_t end = line_end(text, at);
    const bool blank = is_blank(text.substr(at, end - at));
    if (!blank && open) {
      paragraphs.back().end = end;
    } else if (!blank) {
      paragraphs.push_back({at, end});
    }
    open = !blank && !each_line;
  }
  return paragraphs;
}

// Names and dates in one order; what overlaps an earlier one or the end of the text is left out.
std::vector<Named> all_named(const TextMarks& marks) {
  std::vector<Named> named;
  std::size_t number = 0;
  for (const EntityMention& entity : marks.entities) {
    named.push_back({{entity.start, entity.end}, &entity, nullptr, ++number});
  }
  for (const DateMention& date : marks.dates) {
    named.push_back({{date.start, date.end}, nullptr, &date, 0});
  }
  std::stable_sort(named.begin(), named.end(),
                   [](const Named& a, const Named& b) { return a.range.start < b.range.start; });
  std::vector<Named> apart;
  std::size_t free_from = 0;
  for (const Named& one : named) {
    const ByteRange& range = one.range;
    if (range.start < free_from || range.end <= range.start || range.end > marks.text.size()) {
      continue;
    }
    free_from = range.end;
    apart.push_back(one);
  }
  return apart;
}

class TextMarker {
 public:
  explicit TextMarker(const TextMarks& marks) : marks_(marks), named_(all_named(marks)) {}

  Html render() {
    for (const ByteRange& paragraph : paragraphs_of(marks_.text)) {
      html_ += "<p>";
      render_range(paragraph);
      html_ += "</p>\n";
    }
    return std::move(html_);
  }

 private:
  void render_range(const ByteRange& paragraph) {
    std::size_t at = paragraph.start;
    for (; next_ < named_.size() && named_[next_].range.start < paragraph.end; ++next_) {
      const Named& one = named_[next_];
      if (one.range.start < at || one.range.end > paragraph.end) continue;
      render_text({at, one.range.start});
      render_named(one);
      at = one.range.end;
    }
    render_text({at, paragraph.end});
  }

  void render_named(const Named& one) {
    if (one.entity != nullptr) {
      render_name(*one.entity, one.number);
    } else {
      render_date(*one.date);
    }
  }

  void render_name(const EntityMention& entity, std::size_t number) {
    html_.add("<a class=\"in-text ", corpus::name_of(entity.id.facet), "\" id=\"n", number,
              "\" href=\"", entity_url(entity.id), "\" title=\"", title_of(entity), "\">");
    // The word joiner keeps the glyph on the line of the first word.
    if (glyphs_shown_.insert(entity.id).second) html_.add(glyph(entity.id.facet), "\u2060");
    render_text({entity.start, entity.end});
    html_ += "</a>";
  }

  static std::string title_of(const EntityMention& entity) {
    const std::string label = shown_label(entity.id, entity.label);
    return entity.role.empty() ? label : label + ", " + entity.role;
  }

  static std::string meaning_of(const DateMention& date) {
    std::string words = span_words(date.span);
    if (date.other) words += " or " + span_words(*date.other);
    const std::string_view anchor = anchor_words(date.anchor);
    return anchor.empty() ? words : words + ", " + std::string(anchor);
  }

  void render_date(const DateMention& date) {
    const searcher::DateFilter days{date.span.from, date.span.to};
    html_.add(is_short(date) ? Html::trusted("<a class=\"in-text date is-short\" href=\"")
                             : Html::trusted("<a class=\"in-text date\" href=\""),
              search_url(with_dates({}, searcher::DateField::Mentioned, days)), "\" title=\"",
              meaning_of(date), "\">");
    render_text({date.start, date.end});
    html_ += "</a>";
  }

  // Up to three words are kept on one line.
  bool is_short(const DateMention& date) const {
    const std::string_view words = marks_.text.substr(date.start, date.end - date.start);
    return std::count(words.begin(), words.end(), ' ') <= 2 && words.size() <= 32;
  }

  // Text with matches in it; a match that began before goes on.
  void render_text(const ByteRange& range) {
    std::size_t at = range.start;
    const auto& matches = marks_.matches;
    for (; match_ < matches.size() && matches[match_].start < range.end; ++match_) {
      const std::size_t start = std::max(matches[match_].start, at);
      const std::size_t end = std::min(matches[match_].end, range.end);
      if (start < end) {
        html_.add_text(marks_.text.substr(at, start - at));
        render_match(start, end);
        at = end;
      }
      if (matches[match_].end > range.end) break;
    }
    html_.add_text(marks_.text.substr(at, range.end - at));
  }

  void render_match(std::size_t start, std::size_t end) {
    if (last_begun_ == match_ + 1) {
      html_ += "<mark>";
    } else {
      html_.add("<mark id=\"m", match_ + 1, "\">");
      last_begun_ = match_ + 1;
    }
    html_.add(marks_.text.substr(start, end - start), "</mark>");
  }

  const TextMarks& marks_;
  std::vector<Named> named_;
  std::size_t next_ = 0;
  std::size_t match_ = 0;
  // Number of the last match that has its id.
  std::size_t last_begun_ = 0;
  std::set<corpus::EntityId> glyphs_shown_;
  Html html_;
};

}  // namespace

Html marked_text(const TextMarks& marks) { return TextMarker(marks).render(); }

}  // namespace web
