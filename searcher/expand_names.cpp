#include "searcher/expand_names.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <variant>

#include "indexer/comparable_name.h"
#include "searcher/canonical_nodes.h"
#include "searcher/query_words.h"
#include "searcher/typed_names.h"

namespace searcher {
namespace {

using corpus::Facet;
using indexer::ValueRecord;

// Words of the longest name that is looked for.
constexpr std::size_t kLongestName = 12;
// Names of a query that are looked for by their sound, and the words of one.
constexpr std::size_t kMostBySound = 12;
constexpr std::size_t kMostSoundWords = 3;

// The forms of a bare word, or of a phrase that is not asked for letter by letter (`=word`).
std::vector<std::string> forms_in(const Node& node) {
  if (const auto* word = std::get_if<Word>(&node.is); word && word->zone == Zone::Report)
    return {word->form};
  if (const auto* phrase = std::get_if<Phrase>(&node.is);
      phrase && phrase->zone == Zone::Report && phrase->forms.size() > 1)
    return phrase->forms;
  return {};
}

// One piece of the query that may be a name.
struct Run {
  std::vector<std::string> forms;
  std::string comparable;
  TypedNames::Written written;
  bool is_whole_query = false;
};

class Expander {
 public:
  Expander(const Node& query, std::string_view typed, const Backend& backend,
           const OtherNames& treaties)
      : query_(query), typed_(typed), backend_(backend), treaties_(treaties) {}

  ExpandedQuery expand() {
    Node query = std::visit(*this, query_.is);
    return {std::move(query), std::move(names_)};
  }

  Node operator()(const Word& word) { return lone(Node{word}); }
  Node operator()(const Phrase& phrase) { return lone(Node{phrase}); }

  Node operator()(const All& all) {
    std::vector<Node> nodes;
    for (std::size_t i = 0; i < all.of.size();) {
      const std::size_t length = add_longest_name(all.of, i, nodes);
      if (length == 0) nodes.push_back(std::visit(*this, all.of[i].is));
      i += std::max<std::size_t>(length, 1);
    }
    return all_of(std::move(nodes)).value_or(Node{All{}});
  }

  Node operator()(const Any& any) {
    std::vector<Node> nodes;
    for (const Node& node : any.of) nodes.push_back(std::visit(*this, node.is));
    return any_of(std::move(nodes)).value_or(Node{Any{}});
  }

  Node operator()(const None& none) {
    std::vector<Node> nodes;
    for (const Node& node : none.of) nodes.push_back(std::visit(*this, node.is));
    return none_of(any_of(std::move(nodes)).value_or(Node{Any{}}));
  }

  template <typename Leaf>
  Node operator()(const Leaf& leaf) {
    return Node{leaf};
  }

 private:
  Node lone(const Node& node) {
    const bool is_whole_query = node == query_;
    return named({node}, forms_in(node), is_whole_query).value_or(node);
  }

  // Adds the longest name that begins with this node; how many nodes it takes.
  std::size_t add_longest_name(const std::vector<Node>& nodes, std::size_t first,
                               std::vector<Node>& to) {
    std::vector<std::vector<std::string>> forms;  // by the number of nodes
    for (std::size_t i = first; i < nodes.size(); ++i) {
      const std::vector<std::string> here = forms_in(nodes[i]);
      std::vector<std::string> all;
      if (!forms.empty()) all = forms.back();
      all.insert(all.end(), here.begin(), here.end());
      if (here.empty() || all.size() > kLongestName) break;
      forms.push_back(std::move(all));
    }
    for (std::size_t length = forms.size(); length > 0; --length) {
      const auto begin = nodes.begin() + static_cast<std::ptrdiff_t>(first);
      const bool is_whole_query = length == nodes.size() && query_ == Node{All{nodes}};
      std::optional<Node> node = named({begin, begin + static_cast<std::ptrdiff_t>(length)},
                                       forms[length - 1], is_whole_query);
      if (!node) continue;
      to.push_back(*std::move(node));
      return length;
    }
    return 0;
  }

  // These nodes or what they name; nothing when they name nothing.
  std::optional<Node> named(std::vector<Node> nodes, const std::vector<std::string>& forms,
                            bool is_whole_query) {
    if (forms.empty()) return std::nullopt;
    const Run run{forms, indexer::comparable_name(forms), typed_.written(forms), is_whole_query};
    std::vector<Node> ways = {all_of(std::move(nodes)).value_or(Node{All{}})};
    OtherWays other(run);
    for (const ValueRecord& value : values_of(run)) {
      if (other.add_names(names_of(value))) ways.push_back(Node{Mentions{value.id}});
    }
    if (treaties_) {
      const std::vector<std::string> names = treaties_(run.written.text);
      other.add_names(names);
      for (const std::string& name : names) add_phrase(name, run, ways);
    }
    if (ways.size() == 1) return std::nullopt;
    names_.push_back({run.written.text, other.take()});
    return any_of(std::move(ways));
  }

  static void add_phrase(const std::string& name, const Run& run, std::vector<Node>& ways) {
    const std::vector<std::string> forms = word_forms(name);
    if (forms.empty() || forms == run.forms) return;
    Node phrase{Phrase{forms}};
    if (std::find(ways.begin(), ways.end(), phrase) == ways.end())
      ways.push_back(std::move(phrase));
  }

  // Names without the one that was typed, each once.
  class OtherWays {
   public:
    explicit OtherWays(const Run& run) : seen_{run.comparable} {}
    // Whether any is new.
    bool add_names(const std::vector<std::string>& names) {
      const std::size_t before = names_.size();
      for (const std::string& name : names) {
        if (seen_.insert(indexer::comparable_name(name)).second) names_.push_back(name);
      }
      return names_.size() > before;
    }
    std::vector<std::string> take() { return std::move(names_); }

   private:
    std::set<std::string> seen_;
    std::vector<std::string> names_;
  };

  // As reports write it, the most frequent first; then as the lexicon has it.
  std::vector<std::string> names_of(const ValueRecord& value) const {
    std::vector<std::string> names;
    for (const NameForm& form : backend_.name_forms(value.id)) names.push_back(form.text);
    names.push_back(value.label);
    names.insert(names.end(), value.names.begin(), value.names.end());
    return names;
  }

  // Of each kind the value with the most reports.
  std::vector<ValueRecord> values_of(const Run& run) {
    std::map<Facet, std::vector<ValueRecord>> by_kind;
    for (ValueRecord& value : backend_.values_called(run.comparable)) {
      // A country's reports name its people and places too: more than goes by the name.
      const bool is_named = value.id.facet != Facet::Country && !value.is_family;
      if (is_named && is_meant(value, run)) by_kind[value.id.facet].push_back(std::move(value));
    }
    if (by_kind.empty() && may_be_of_another_script(run)) by_kind = values_by_sound(run);
    std::vector<ValueRecord> values;
    for (auto& [kind, candidates] : by_kind) values.push_back(most_frequent(std::move(candidates)));
    return values;
  }

  // A name that reports write otherwise: a Cyrillic one, or a Latin one of which no report
  // has every word.
  bool may_be_of_another_script(const Run& run) {
    if (!run.written.is_capitalised || run.forms.size() > kMostSoundWords) return false;
    if (by_sound_ == kMostBySound) return false;
    const corpus::Script script = corpus::script_of(run.forms.front());
    const bool is_latin = script == corpus::Script::Latin;
    // Without capitals too many words would be names.
    if (!is_latin && script != corpus::Script::Cyrillic) return false;
    if (is_latin && are_in_reports(run.forms)) return false;
    ++by_sound_;
    return true;
  }

  bool are_in_reports(const std::vector<std::string>& forms) const {
    return std::all_of(forms.begin(), forms.end(), [&](const std::string& form) {
      return !backend_.find_forms({form, 0}).forms.empty();
    });
  }

  // Persons and places whose names sound so; of another script than one that reports do write.
  std::map<Facet, std::vector<ValueRecord>> values_by_sound(const Run& run) const {
    std::map<Facet, std::vector<ValueRecord>> by_kind;
    const corpus::Script script = corpus::script_of(run.forms.front());
    const bool is_latin = script == corpus::Script::Latin;
    for (const Facet kind : {Facet::Person, Facet::Place}) {
      std::vector<ValueRecord> like = backend_.values_like(kind, run.written.text);
      std::erase_if(like, [&](const ValueRecord& value) {
        return value.is_family || (!is_latin && corpus::script_of(value.label) == script);
      });
      if (!like.empty()) by_kind.emplace(kind, std::move(like));
    }
    return by_kind;
  }

  bool is_meant(const ValueRecord& value, const Run& run) const {
    if (run.written.is_capitalised) return true;
    const bool is_word = run.forms.size() == 1;
    const bool is_ambiguous = std::any_of(
        value.ambiguous.begin(), value.ambiguous.end(),
        [&](const std::string& name) { return indexer::comparable_name(name) == run.comparable; });
    if (is_ambiguous) return run.is_whole_query && !is_word;
    return !is_word || is_mostly_a_name(run.forms.front(), value);
  }

  // Whether a word is not far more frequent than what it may name: "nice" is no city.
  bool is_mostly_a_name(const std::string& form, const ValueRecord& value) const {
    return 2 * total_of(Node{Mentions{value.id}}) >= total_of(Node{Phrase{{form}}});
  }

  ValueRecord most_frequent(std::vector<ValueRecord> values) const {
    if (values.size() == 1) return std::move(values.front());
    std::vector<std::pair<std::size_t, std::size_t>> order;
    for (std::size_t i = 0; i < values.size(); ++i)
      order.emplace_back(total_of(Node{Mentions{values[i].id}}), values.size() - i);
    const auto most = std::max_element(order.begin(), order.end()) - order.begin();
    return std::move(values[static_cast<std::size_t>(most)]);
  }

  std::size_t total_of(Node query) const {
    Request request;
    request.query = std::move(query);
    request.limit = 0;
    return backend_.search(request).total;
  }

  const Node& query_;
  TypedNames typed_;
  const Backend& backend_;
  const OtherNames& treaties_;
  std::vector<Expansion> names_;
  // Names that were looked for by their sound.
  std::size_t by_sound_ = 0;
};

}  // namespace

ExpandedQuery expand_names(const Node& query, std::string_view typed, const Backend& backend,
                           const OtherNames& treaties) {
  return Expander(query, typed, backend, treaties).expand();
}

}  // namespace searcher
