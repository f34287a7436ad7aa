#include "corpus/lexicon_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace corpus {
namespace {

enum Column : std::size_t { kOp, kId, kLabel, kParent, kAliases, kFlags, kSource, kNote, kColumns };
constexpr std::array<std::string_view, kColumns> kColumnNames = {
    "op", "id", "label", "parent", "aliases", "flags", "source", "note"};
constexpr std::array<std::string_view, 5> kOps = {"add", "alias", "rename", "merge", "kill"};

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \r") - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.push_back(trimmed(text.substr(0, end)));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::optional<double> parse_number(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// "50.45;30.5234"
std::optional<Coordinates> parse_coordinates(std::string_view text) {
  const std::size_t semicolon = text.find(';');
  if (semicolon == std::string_view::npos) return std::nullopt;
  const std::optional<double> latitude = parse_number(text.substr(0, semicolon));
  const std::optional<double> longitude = parse_number(text.substr(semicolon + 1));
  if (!latitude || !longitude) return std::nullopt;
  if (!(std::abs(*latitude) <= 90 && std::abs(*longitude) <= 180)) return std::nullopt;
  return Coordinates{*latitude, *longitude};
}

class TableReader {
 public:
  TableReader(const LexiconTable& table, std::vector<LexiconProblem>& problems)
      : table_(table), problems_(problems) {}

  std::vector<LexiconRow> read() {
    std::vector<LexiconRow> rows;
    bool has_header = false;
    for (const std::string_view line : split(table_.text, '\n')) {
      ++line_;
      if (line.empty() || line.front() == '#') continue;
      if (has_header) {
        if (std::optional<LexiconRow> row = parse_row(split(line, '\t')))
          rows.push_back(*std::move(row));
      } else if (parse_header(split(line, '\t'))) {
        has_header = true;
      } else {
        return {};
      }
    }
    return rows;
  }

 private:
  void problem(std::string message) {
    problems_.push_back({table_.name, line_, std::move(message)});
  }

  bool parse_header(const std::vector<std::string_view>& cells) {
    for (const std::string_view cell : cells) {
      const auto found = std::find(kColumnNames.begin(), kColumnNames.end(), cell);
      if (found == kColumnNames.end()) {
        problem("Unknown column \"" + std::string(cell) +
                "\": the columns are op, id, label, parent, aliases, flags, source, note.");
        return false;
      }
      columns_.push_back(static_cast<Column>(found - kColumnNames.begin()));
    }
    if (std::find(columns_.begin(), columns_.end(), kId) != columns_.end()) return true;
    problem("The header line has no column \"id\".");
    return false;
  }

  std::optional<LexiconRow> parse_row(const std::vector<std::string_view>& cells) {
    if (cells.size() > columns_.size()) {
      problem("More cells than columns.");
      return std::nullopt;
    }
    std::array<std::string_view, kColumns> cell{};
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (cells[i] != "-") cell[columns_[i]] = cells[i];
    }
    LexiconRow row;
    row.line = line_;
    row.label = cell[kLabel];
    row.note = cell[kNote];
    if (!parse_op(cell[kOp], row) || !parse_ids(cell, row) ||
        !parse_flags(cell[kFlags], row.flags)) {
      return std::nullopt;
    }
    for (const std::string_view alias : split(cell[kAliases], '|')) {
      if (!alias.empty()) row.aliases.emplace_back(alias);
    }
    return row;
  }

  bool parse_op(std::string_view text, LexiconRow& row) {
    if (text.empty()) return true;
    const auto found = std::find(kOps.begin(), kOps.end(), text);
    if (found == kOps.end()) {
      problem("Unknown op \"" + std::string(text) + "\": use add, alias, rename, merge or kill.");
      return false;
    }
    row.op = static_cast<LexiconOp>(found - kOps.begin());
    return true;
  }

  bool parse_ids(const std::array<std::string_view, kColumns>& cell, LexiconRow& row) {
    const std::optional<EntityId> id = parse_named_id(cell[kId]);
    if (!id || id->facet == Facet::Source || id->facet == Facet::Language) {
      problem("\"" + std::string(cell[kId]) +
              "\" is no id: write kind/name, as in weapon/shahed-136.");
      return false;
    }
    row.id = *id;
    if (cell[kParent].empty()) return true;
    row.parent = parse_named_id(cell[kParent]);
    if (!row.parent) problem("\"" + std::string(cell[kParent]) + "\" is no id of a parent.");
    return row.parent.has_value();
  }

  bool parse_flags(std::string_view text, LexiconFlags& flags) {
    for (const std::string_view flag : split(text, ',')) {
      const std::size_t equals = flag.find('=');
      const bool known = equals == std::string_view::npos
                             ? set_flag(flag, flags)
                             : set_value(flag.substr(0, equals), flag.substr(equals + 1), flags);
      if (!known) return unknown_flag(flag);
    }
    return true;
  }

  // False for an unknown one.
  static bool set_flag(std::string_view flag, LexiconFlags& flags) {
    flags.exact_case |= flag == "case";
    flags.needs_context |= flag == "context";
    flags.family |= flag == "family";
    return flag.empty() || flag == "case" || flag == "context" || flag == "family";
  }

  static bool set_value(std::string_view flag, std::string_view value, LexiconFlags& flags) {
    if (flag == "since") return (flags.since = parse_day(value)).has_value();
    if (flag == "until") return (flags.until = parse_day(value)).has_value();
    if (flag == "at") return (flags.at = parse_coordinates(value)).has_value();
    if (flag != "population") return false;
    const std::optional<double> people = parse_number(value);
    if (!people || *people < 1 || *people > 1e9) return false;
    flags.population = static_cast<std::uint32_t>(*people);
    return true;
  }

  bool unknown_flag(std::string_view flag) {
    problem("Unknown flag \"" + std::string(flag) +
            "\": use case, context, family, since=YYYY-MM-DD, until=YYYY-MM-DD, "
            "at=LATITUDE;LONGITUDE or population=N.");
    return false;
  }

  const LexiconTable& table_;
  std::vector<LexiconProblem>& problems_;
  std::vector<Column> columns_;
  std::size_t line_ = 0;
};

}  // namespace

std::vector<LexiconRow> read_lexicon_table(const LexiconTable& table,
                                           std::vector<LexiconProblem>& problems) {
  return TableReader(table, problems).read();
}

}  // namespace corpus
