#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query.h"
#include "searcher/query_fields.h"
#include "searcher/query_parser.h"
#include "searcher/query_scanner.h"

namespace searcher {

// Where the ~ of "word~", "word~1" or "word~2" stands; the end of the text where there is none.
std::size_t fuzzy_mark(std::string_view bare);

// Makes the leaves of one query's tree from pieces of its text, and keeps the notes. Once the query
// has kMostWords words, there are neither leaves nor notes any more.
class QueryLeaves {
 public:
  static constexpr std::size_t kMostWords = 256;

  // "last week" counts from `today`.
  explicit QueryLeaves(std::optional<corpus::Day> today) : today_(today) {}

  void note(std::size_t offset, std::string message);

  // One word by its stem, unless `exact`; several as a phrase. Nothing for no forms.
  std::optional<Node> words(std::size_t offset, const std::vector<std::string>& forms, bool exact);
  std::optional<Node> near(std::size_t offset, Near near);
  // "shahed*".
  std::optional<Node> prefix(const Piece& bare);
  // "Kyslitsa~", "Kyslitsa~2".
  std::optional<Node> fuzzy(const Piece& bare);
  // What looks like syntax and cannot be read: all its words, with a note that begins with `why`.
  std::optional<Node> plain_words(std::size_t offset, std::string_view text,
                                  std::string_view why = "");
  std::optional<Node> unknown_field(std::string_view name, const Piece& bare);
  // Nothing when the value cannot be one of the field.
  std::optional<Node> value(const Field& field, const Piece& piece);

  // By offset.
  std::vector<Note> take_notes();

 private:
  std::optional<Node> leaf(std::size_t offset, Node node);
  std::optional<Node> title(const Piece& piece);
  std::optional<Node> facet_value(corpus::Facet facet, const Piece& piece);
  std::optional<Node> dates(DateField field, const Piece& piece);
  std::optional<Node> report(ReportField field, const Piece& piece);

  std::optional<corpus::Day> today_;
  std::vector<Note> notes_;
  std::size_t words_ = 0;
  bool full_ = false;
};

}  // namespace searcher
