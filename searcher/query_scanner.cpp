#include "searcher/query_scanner.h"

#include <algorithm>
#include <array>

#include "corpus/charset.h"
#include "searcher/query_parser.h"
#include "searcher/white_space.h"

namespace searcher {
namespace {

constexpr std::array<std::string_view, 7> kQuotationMarks = {"\"", "“", "”", "„", "‟", "«", "»"};

std::size_t character_length(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte < 0xC0) return 1;
  if (byte < 0xE0) return 2;
  return byte < 0xF0 ? 3 : 4;
}

}  // namespace

std::string readable(std::string_view typed) {
  typed = typed.substr(0, std::min(typed.size(), character_border(typed, kMaxQuery)));
  std::string text;
  text.reserve(typed.size());
  while (text.size() < typed.size()) {
    const std::size_t at = text.size();
    const std::size_t blanks = white_space_at(typed, at);
    const std::string_view character = typed.substr(at, character_length(typed[at]));
    if (blanks > 0) {
      text.append(blanks, ' ');
    } else if (corpus::is_utf8(character)) {
      text += character;
    } else {
      text += ' ';
    }
  }
  return text;
}

void QueryScanner::skip_space() {
  while (next() == ' ') ++at_;
}

bool QueryScanner::take(char c) {
  if (at_end() || next() != c) return false;
  ++at_;
  return true;
}

std::size_t QueryScanner::quotation_length(std::size_t at) const {
  for (const std::string_view mark : kQuotationMarks) {
    if (text_.substr(at).starts_with(mark)) return mark.size();
  }
  return 0;
}

bool QueryScanner::at_quotation() const { return quotation_length(at_) > 0; }

Piece QueryScanner::take_quoted() {
  at_ += quotation_length(at_);
  const std::size_t start = at_;
  while (!at_end() && !at_quotation()) ++at_;
  const Piece inside{start, since(start), true, !at_end()};
  at_ += quotation_length(at_);
  return inside;
}

Piece QueryScanner::peek_bare() const {
  std::size_t end = at_;
  while (end < text_.size() && text_[end] != ' ' && text_[end] != '(' && text_[end] != ')' &&
         quotation_length(end) == 0) {
    ++end;
  }
  return {at_, text_.substr(at_, end - at_)};
}

// A parenthesis that is opened but not closed before the white space ends the value.
std::size_t QueryScanner::value_end(bool in_list) const {
  std::size_t depth = 0;
  std::size_t opened = 0;
  std::size_t end = at_;
  for (; end < text_.size(); ++end) {
    const char c = text_[end];
    if (c == ' ' || quotation_length(end) > 0) break;
    if (depth == 0 && (c == ')' || (c == ',' && in_list))) break;
    if (c == ')') --depth;
    if (c == '(' && depth++ == 0) opened = end;
  }
  return depth > 0 ? opened : end;
}

Piece QueryScanner::take_value() {
  const std::size_t start = at_;
  at_ = value_end(false);
  return {start, since(start)};
}

std::vector<Piece> QueryScanner::take_list() {
  std::vector<Piece> values;
  take('(');
  for (skip_space(); !at_end() && next() != ')'; skip_space()) {
    const Piece bare = peek_bare();
    if (take(',')) continue;
    if (bare.text == "OR") {
      take_bare(bare);
    } else {
      values.push_back(at_quotation() ? take_quoted() : take_list_value());
    }
  }
  return values;
}

// Several words up to a comma, an OR or the end of the list.
Piece QueryScanner::take_list_value() {
  const std::size_t start = at_;
  std::size_t end = at_;
  while (!at_end() && next() != ',' && next() != ')' && !at_quotation() &&
         peek_bare().text != "OR") {
    at_ = std::max(value_end(true), at_ + 1);
    end = at_;
    skip_space();
  }
  return {start, text_.substr(start, end - start)};
}

bool needs_quotes(std::string_view value) {
  return value.empty() || value.front() == '(' || value.back() == ',' || value.starts_with("//") ||
         QueryScanner(value).take_value().text != value;
}

}  // namespace searcher
