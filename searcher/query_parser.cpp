#include "searcher/query_parser.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "searcher/canonical_nodes.h"
#include "searcher/query_fields.h"
#include "searcher/query_leaves.h"
#include "searcher/query_scanner.h"
#include "searcher/query_words.h"

namespace searcher {
namespace {

constexpr std::size_t kDeepestNesting = 64;
constexpr unsigned kNearDistance = 10;
constexpr unsigned kFarthestNear = 100;

// Words that NEAR can join.
struct Term {
  std::size_t offset = 0;
  std::vector<std::string> forms;
  bool exact = false;
  // In the tree already, as one side of a Near.
  bool joined = false;
};

// NEAR, ADJ or SENTENCE.
struct Closeness {
  Reach reach;
  unsigned distance;
};

struct NearOperator {
  Piece typed;
  Closeness closeness;
};

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

// The name before the colon of "weapon:x"; empty in "10:30" and "https://…".
std::string_view name_before_colon(std::string_view bare) {
  const std::size_t colon = bare.find(':');
  if (colon == std::string_view::npos || bare.substr(colon).starts_with("://")) return {};
  const std::string_view name = bare.substr(0, colon);
  return std::all_of(name.begin(), name.end(), is_name_byte) ? name : std::string_view{};
}

// The distance of "" and "/5".
std::optional<unsigned> parse_distance(std::string_view text) {
  if (text.empty()) return kNearDistance;
  const char* const end = text.data() + text.size();
  unsigned distance = 0;
  const auto [stop, error] = std::from_chars(text.data() + 1, end, distance);
  const bool whole = text.front() == '/' && error == std::errc{} && stop == end;
  if (!whole || distance == 0 || distance > kFarthestNear) return std::nullopt;
  return distance;
}

std::optional<Closeness> parse_closeness(std::string_view bare) {
  if (bare == "SENTENCE") return Closeness{Reach::Sentence, 0};
  const bool in_order = bare.starts_with("ADJ");
  const std::string_view name = in_order ? "ADJ" : "NEAR";
  if (!bare.starts_with(name)) return std::nullopt;
  const std::optional<unsigned> distance = parse_distance(bare.substr(name.size()));
  if (!distance) return std::nullopt;
  return Closeness{in_order ? Reach::InOrder : Reach::EitherOrder, *distance};
}

// "NEAR/0": what begins as an operator and is none.
bool is_operator_like(std::string_view bare) {
  return bare.starts_with("NEAR/") || bare.starts_with("ADJ/");
}

void add(std::vector<Node>& nodes, std::optional<Node> node) {
  if (node) nodes.push_back(*std::move(node));
}

// Recursive descent:
//   any  = all { OR all }        all = run { AND run }        run = item { item }
//   item = { NOT | - } ( term { NEAR term } | group | field | prefix | fuzzy )
// where NEAR may also be ADJ or SENTENCE.
class QueryReader {
 public:
  QueryReader(std::string_view text, std::optional<corpus::Day> today)
      : text_(text), scan_(text), leaves_(today) {}

  ParsedQuery read() {
    Node query = read_any().value_or(Node{All{}});
    return {std::move(query), leaves_.take_notes()};
  }

 private:
  std::optional<Node> read_any() {
    return any_of(read_joined("OR", [this] { return read_all(); }));
  }

  std::optional<Node> read_all() {
    return all_of(read_joined("AND", [this] { return read_run(); }));
  }

  // Parts with an operator between them; an operator with nothing on one side is ignored.
  template <typename ReadPart>
  std::vector<Node> read_joined(std::string_view joiner, ReadPart read_part) {
    std::vector<Node> parts;
    std::optional<std::size_t> waiting;
    for (;;) {
      std::optional<Node> part = read_part();
      const std::optional<std::size_t> joint = take_operator(joiner);
      if (!part && (waiting || joint)) {
        leaves_.note(waiting ? *waiting : *joint,
                     std::string(joiner) + " has nothing to join here and is ignored.");
      }
      add(parts, std::move(part));
      if (!joint) return parts;
      waiting = parts.empty() ? std::nullopt : joint;
    }
  }

  std::optional<std::size_t> take_operator(std::string_view name) {
    scan_.skip_space();
    const Piece bare = scan_.peek_bare();
    if (bare.text != name) return std::nullopt;
    scan_.take_bare(bare);
    return bare.offset;
  }

  std::optional<Node> read_run() {
    std::vector<Node> nodes;
    while (at_item()) {
      if (const auto near = take_near()) {
        note_lonely(*near);
      } else {
        add(nodes, read_item());
      }
    }
    return all_of(std::move(nodes));
  }

  // Whether an item is next, be it a lonely NEAR.
  bool at_item() {
    skip_stray_parentheses();
    const std::string_view bare = scan_.peek_bare().text;
    return !scan_.at_end() && scan_.next() != ')' && bare != "AND" && bare != "OR";
  }

  void skip_stray_parentheses() {
    for (scan_.skip_space(); scan_.next() == ')'; scan_.skip_space()) {
      if (ignored_ == 0 && depth_ > 0) return;
      if (ignored_ == 0)
        leaves_.note(scan_.at(), "This parenthesis closes nothing and is ignored.");
      if (ignored_ > 0) --ignored_;
      scan_.take(')');
    }
  }

  std::optional<Node> read_item() {
    const std::size_t start = scan_.at();
    bool excluded = false;
    while (take_exclusion()) excluded = !excluded;
    if (!at_item()) {
      leaves_.note(start, "NOT has nothing to exclude here and is ignored.");
      return std::nullopt;
    }
    std::optional<Node> node = at_term() ? read_terms() : read_other();
    if (!node || !excluded) return node;
    return none_of(*std::move(node));
  }

  bool take_exclusion() {
    if (take_operator("NOT")) return true;
    const char after = scan_.after_next();
    const bool hugs_something = after != '\0' && after != ' ' && after != ')';
    return hugs_something && scan_.take('-');
  }

  std::optional<NearOperator> take_near() {
    scan_.skip_space();
    const Piece bare = scan_.peek_bare();
    const std::optional<Closeness> closeness = parse_closeness(bare.text);
    if (!closeness) return std::nullopt;
    scan_.take_bare(bare);
    return NearOperator{bare, *closeness};
  }

  void note_lonely(const NearOperator& near) {
    const std::string name(near.typed.text.substr(0, near.typed.text.find('/')));
    leaves_.note(near.typed.offset,
                 name + " needs a word or a phrase on each side and is ignored here.");
  }

  // Whether words or a phrase are next.
  bool at_term() {
    scan_.skip_space();
    if (scan_.at_quotation()) return true;
    const std::string_view bare = scan_.peek_bare().text;
    if (bare.empty() || bare == "AND" || bare == "OR" || bare == "NOT") return false;
    if (bare.front() == '=') return true;
    const bool is_pattern = bare.back() == '*' || fuzzy_mark(bare) < bare.size();
    return !is_pattern && !is_operator_like(bare) && field_name(bare).empty();
  }

  // The name of the field that is next; a headline's "Kyiv: " is none.
  std::string_view field_name(std::string_view bare) const {
    const std::string_view name = name_before_colon(bare);
    if (name.empty() || name.size() + 1 < bare.size() || find_field(name)) return name;
    const std::string_view rest = text_.substr(scan_.at() + bare.size());
    const bool has_value = !rest.empty() && rest.front() != ' ' && rest.front() != ')';
    return has_value ? name : std::string_view{};
  }

  Term take_term() {
    const std::size_t offset = scan_.at();
    const bool exact = scan_.take('=') || scan_.at_quotation();
    if (scan_.at_quotation()) return {offset, word_forms(take_quoted().text), exact};
    const Piece bare = scan_.peek_bare();
    scan_.take_bare(bare);
    return {offset, word_forms(bare.text), exact};
  }

  Piece take_quoted() {
    const std::size_t open = scan_.at();
    const Piece quoted = scan_.take_quoted();
    if (!quoted.closed) leaves_.note(open, "The quotation mark is never closed.");
    return quoted;
  }

  // The operators reach from the last word of a phrase to the first of the next.
  std::optional<Node> read_terms() {
    std::vector<Node> nodes;
    Term left = take_term();
    while (const auto near = take_near()) {
      Term right = at_term() ? take_term() : Term{};
      const bool joins = !left.forms.empty() && !right.forms.empty();
      left.joined = left.joined || joins;
      right.joined = joins;
      add_term(nodes, left);
      if (joins)
        add(nodes,
            leaves_.near(near->typed.offset, {left.forms.back(), right.forms.front(),
                                              near->closeness.distance, near->closeness.reach}));
      if (!joins) note_lonely(*near);
      left = std::move(right);
    }
    add_term(nodes, left);
    return all_of(std::move(nodes));
  }

  void add_term(std::vector<Node>& nodes, const Term& term) {
    if (term.joined && term.forms.size() == 1) return;
    add(nodes, leaves_.words(term.offset, term.forms, term.exact));
  }

  std::optional<Node> read_other() {
    if (scan_.next() == '(') return read_group();
    const Piece bare = scan_.peek_bare();
    const std::string_view name = field_name(bare.text);
    if (const auto field = find_field(name)) return read_field(name, *field);
    scan_.take_bare(bare);
    if (!name.empty()) return leaves_.unknown_field(name, bare);
    if (bare.text.ends_with('*')) return leaves_.prefix(bare);
    return is_operator_like(bare.text) ? leaves_.plain_words(bare.offset, bare.text)
                                       : leaves_.fuzzy(bare);
  }

  std::optional<Node> read_group() {
    const std::size_t open = scan_.at();
    scan_.take('(');
    if (depth_ == kDeepestNesting) {
      if (ignored_++ == 0)
        leaves_.note(open, "Parentheses are nested too deep; this one is ignored.");
      return std::nullopt;
    }
    ++depth_;
    std::optional<Node> inner = read_any();
    --depth_;
    close_parenthesis(open);
    return inner;
  }

  void close_parenthesis(std::size_t open) {
    scan_.skip_space();
    if (!scan_.take(')')) leaves_.note(open, "The parenthesis is never closed.");
  }

  std::optional<Node> read_field(std::string_view name, const Field& field) {
    const std::size_t start = scan_.at();
    scan_.go_to(start + name.size() + 1);
    std::optional<Node> node =
        scan_.next() == '(' ? read_list(field) : leaves_.value(field, take_value());
    return node ? node : leaves_.plain_words(start, scan_.since(start));
  }

  Piece take_value() {
    if (scan_.at_quotation()) return take_quoted();
    Piece value = scan_.take_value();
    while (value.text.ends_with(',')) value.text.remove_suffix(1);
    return value;
  }

  std::optional<Node> read_list(const Field& field) {
    const std::size_t open = scan_.at();
    std::vector<Node> nodes;
    for (const Piece& piece : scan_.take_list()) {
      if (!piece.closed) leaves_.note(piece.offset, "The quotation mark is never closed.");
      std::optional<Node> node = leaves_.value(field, piece);
      add(nodes, node ? std::move(node) : leaves_.plain_words(piece.offset, piece.text));
    }
    close_parenthesis(open);
    return any_of(std::move(nodes));
  }

  std::string_view text_;
  QueryScanner scan_;
  QueryLeaves leaves_;
  std::size_t depth_ = 0;
  // Opening parentheses passed over because they were too deep.
  std::size_t ignored_ = 0;
};

}  // namespace

ParsedQuery parse_query(std::string_view typed, std::optional<corpus::Day> today) {
  const std::string text = readable(typed);
  ParsedQuery parsed = QueryReader(text, today).read();
  if (text.size() < typed.size()) {
    parsed.notes.push_back({text.size(), "The query is too long; left out from here on."});
  }
  return parsed;
}

}  // namespace searcher
