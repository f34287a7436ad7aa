#include "searcher/query_leaves.h"

#include <algorithm>
#include <utility>

#include "searcher/asked_dates.h"
#include "searcher/canonical_nodes.h"
#include "searcher/letters.h"
#include "searcher/query_words.h"
#include "searcher/report_id_text.h"
#include "searcher/white_space.h"

namespace searcher {
namespace {

constexpr std::size_t kMostNotes = 20;
constexpr std::size_t kLongestLikeOne = 5;  // letters
// Bytes of the typed text that a note repeats.
constexpr std::size_t kLongestEcho = 80;

std::string shortened(std::string_view text) {
  const std::size_t border = character_border(text, kLongestEcho);
  return std::string(text.substr(0, border)) + (border < text.size() ? "…" : "");
}

std::size_t words_in(const Node& leaf) {
  const auto* phrase = std::get_if<Phrase>(&leaf.is);
  return phrase != nullptr ? phrase->forms.size() : 1;
}

Node words_node(const std::vector<std::string>& forms, bool exact, Zone zone) {
  if (forms.size() == 1 && !exact) return Node{Word{forms.front(), zone}};
  return Node{Phrase{forms, zone}};
}

Piece trimmed(Piece piece) {
  while (piece.text.starts_with(' ')) {
    piece.text.remove_prefix(1);
    ++piece.offset;
  }
  while (piece.text.ends_with(' ')) piece.text.remove_suffix(1);
  return piece;
}

std::vector<std::string_view> split_at_blanks(std::string_view text) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t blank = std::min(text.find(' '), text.size());
    if (blank > 0) parts.push_back(text.substr(0, blank));
    text.remove_prefix(std::min(blank + 1, text.size()));
  }
  return parts;
}

}  // namespace

std::size_t fuzzy_mark(std::string_view bare) {
  for (const std::string_view mark : {"~", "~1", "~2"}) {
    if (bare.ends_with(mark) && bare.size() > mark.size()) return bare.size() - mark.size();
  }
  return bare.size();
}

void QueryLeaves::note(std::size_t offset, std::string message) {
  if (notes_.size() < kMostNotes && !full_) notes_.push_back({offset, std::move(message)});
}

std::vector<Note> QueryLeaves::take_notes() {
  std::stable_sort(notes_.begin(), notes_.end(),
                   [](const Note& a, const Note& b) { return a.offset < b.offset; });
  return std::exchange(notes_, {});
}

std::optional<Node> QueryLeaves::leaf(std::size_t offset, Node node) {
  words_ += words_in(node);
  if (words_ > kMostWords) {
    note(offset,
         "A query has at most " + std::to_string(kMostWords) + " words; left out from here on.");
    full_ = true;
  }
  if (full_) return std::nullopt;
  return node;
}

std::optional<Node> QueryLeaves::words(std::size_t offset, const std::vector<std::string>& forms,
                                       bool exact) {
  if (forms.empty()) return std::nullopt;
  return leaf(offset, words_node(forms, exact, Zone::Report));
}

std::optional<Node> QueryLeaves::near(std::size_t offset, Near near) {
  return leaf(offset, Node{std::move(near)});
}

std::optional<Node> QueryLeaves::prefix(const Piece& bare) {
  const std::vector<std::string> forms = word_forms(bare.text);
  if (forms.size() != 1) return plain_words(bare.offset, bare.text);
  return leaf(bare.offset, Node{Prefix{forms.front(), bare.offset}});
}

std::optional<Node> QueryLeaves::fuzzy(const Piece& bare) {
  const std::size_t mark = fuzzy_mark(bare.text);
  const std::vector<std::string> forms = word_forms(bare.text.substr(0, mark));
  if (forms.size() != 1) return plain_words(bare.offset, bare.text);
  const std::string_view number = bare.text.substr(mark).substr(1);
  const bool is_long = letters_of(forms.front()).size() > kLongestLikeOne;
  const unsigned edits = number.empty() ? (is_long ? 2 : 1) : (number == "1" ? 1 : 2);
  return leaf(bare.offset, Node{Fuzzy{forms.front(), edits, bare.offset}});
}

std::optional<Node> QueryLeaves::plain_words(std::size_t offset, std::string_view text,
                                             std::string_view why) {
  const std::vector<std::string> forms = word_forms(text);
  if (forms.empty()) return std::nullopt;
  note(offset, std::string(why) + "Searched as plain words: " + shortened(text));
  std::vector<Node> nodes;
  for (const std::string& form : forms) {
    if (std::optional<Node> node = leaf(offset, Node{Word{form}}))
      nodes.push_back(*std::move(node));
  }
  return all_of(std::move(nodes));
}

std::optional<Node> QueryLeaves::unknown_field(std::string_view name, const Piece& bare) {
  const std::string_view nearest = nearest_field(name);
  std::string why = "No field is called “" + shortened(name) + "”. ";
  if (!nearest.empty()) why += "Did you mean “" + std::string(nearest) + "”? ";
  return plain_words(bare.offset, bare.text, why);
}

std::optional<Node> QueryLeaves::value(const Field& field, const Piece& piece) {
  if (std::holds_alternative<TitleField>(field)) return title(piece);
  if (const auto* facet = std::get_if<corpus::Facet>(&field))
    return facet_value(*facet, trimmed(piece));
  if (const auto* of_report = std::get_if<ReportField>(&field)) return report(*of_report, piece);
  return dates(std::get<DateField>(field), trimmed(piece));
}

std::optional<Node> QueryLeaves::title(const Piece& piece) {
  const bool is_pattern = piece.text.ends_with('*') || fuzzy_mark(piece.text) < piece.text.size();
  if (is_pattern) note(piece.offset, "Titles are searched for whole words only.");
  const std::vector<std::string_view> parts =
      piece.quoted ? std::vector{piece.text} : split_at_blanks(piece.text);
  std::vector<Node> nodes;
  for (const std::string_view part : parts) {
    const bool is_fuzzy = !piece.quoted && fuzzy_mark(part) < part.size();
    const std::vector<std::string> forms =
        word_forms(is_fuzzy ? part.substr(0, fuzzy_mark(part)) : part);
    if (forms.empty()) continue;
    std::optional<Node> node = leaf(piece.offset, words_node(forms, piece.quoted, Zone::Title));
    if (node) nodes.push_back(*std::move(node));
  }
  return all_of(std::move(nodes));
}

std::optional<Node> QueryLeaves::facet_value(corpus::Facet facet, const Piece& piece) {
  if (piece.text.empty()) return std::nullopt;
  const bool any = !piece.quoted && piece.text == "any";
  const bool none = !piece.quoted && piece.text == "none";
  if (!any && !none)
    return leaf(piece.offset, Node{Named{facet, std::string(piece.text), piece.offset}});
  std::optional<Node> has_any = leaf(piece.offset, Node{HasAny{facet}});
  return has_any && none ? none_of(*std::move(has_any)) : has_any;
}

std::optional<Node> QueryLeaves::dates(DateField field, const Piece& piece) {
  if (const auto span = parse_asked_span(piece.text, today_))
    return leaf(piece.offset, Node{Within{field, *span}});
  if (piece.text != "any" && piece.text != "none") return std::nullopt;
  std::optional<Node> has_date = leaf(piece.offset, Node{HasDate{field}});
  return has_date && piece.text == "none" ? none_of(*std::move(has_date)) : has_date;
}

std::optional<Node> QueryLeaves::report(ReportField field, const Piece& piece) {
  std::string id = report_id_of(piece.text);
  if (id.empty()) return std::nullopt;
  if (field == ReportField::Like)
    return leaf(piece.offset, Node{Like{std::move(id), piece.offset, {}, 1}});
  return leaf(piece.offset, Node{CopyOf{std::move(id), piece.offset}});
}

}  // namespace searcher
