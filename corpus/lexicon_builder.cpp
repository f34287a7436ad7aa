#include <algorithm>
#include <map>
#include <set>

#include "corpus/lexicon.h"
#include "corpus/lexicon_table.h"
#include "corpus/name_words.h"
#include "corpus/stable_hash.h"

namespace corpus {
namespace {

// A name and the row that gave it.
struct DraftName {
  std::string written;
  LexiconFlags flags;
  std::size_t table;
  std::size_t line;
};

struct Draft {
  std::string label;
  std::optional<EntityId> parent;
  std::vector<DraftName> names;
  bool is_family = false;
  // Row that added it.
  std::size_t table = 0;
  std::size_t line = 0;
};

std::string folded_words(std::string_view name) {
  std::string joined;
  for (const Word& word : split_words(name)) joined += word.folded + ' ';
  return joined;
}

// Last word of a person's name ("Thomas-Greenfield" -> "greenfield"), and the first of a Korean or
// Chinese one.
std::vector<std::string> surname_keys(std::string_view name) {
  const std::vector<Word> words = split_words(name);
  if (words.size() < 2) return {};
  std::vector<std::string> keys = {words.back().folded};
  if (is_leading_family_name(words.front().folded)) keys.push_back(words.front().folded);
  return keys;
}

}  // namespace

// Applies the rows of all tables in order, then builds the trie.
class LexiconBuilder {
 public:
  explicit LexiconBuilder(std::span<const LexiconTable> tables) : tables_(tables) {}

  LoadedLexicon build() {
    for (table_ = 0; table_ < tables_.size(); ++table_) {
      const LexiconTable& table = tables_[table_];
      lexicon_.fingerprint_ = stable_hash(table.text, lexicon_.fingerprint_);
      for (LexiconRow& row : read_lexicon_table(table, problems_)) apply(row);
    }
    check_parents();
    for (auto& [id, draft] : drafts_) place(id, draft);
    for (const auto& [from, to] : merged_) redirect(from, to);
    return {std::move(lexicon_), std::move(problems_)};
  }

 private:
  void problem(std::size_t table, std::size_t line, std::string message) {
    problems_.push_back({tables_[table].name, line, std::move(message)});
  }
  std::string where(const Draft& draft) const {
    return tables_[draft.table].name + ":" + std::to_string(draft.line);
  }

  void apply(LexiconRow& row) {
    switch (row.op) {
      case LexiconOp::Add:
        return add(row);
      case LexiconOp::Alias:
        return alias(row);
      case LexiconOp::Rename:
        return rename(row);
      case LexiconOp::Merge:
        return merge(row);
      case LexiconOp::Kill:
        drafts_.erase(row.id);
        lexicon_.killed_.insert(to_string(row.id));
    }
  }

  void add(LexiconRow& row) {
    const auto [at, is_new] = drafts_.try_emplace(row.id);
    Draft& draft = at->second;
    if (!is_new && draft.table == table_) {
      return problem(table_, row.line,
                     to_string(row.id) + " is already added in line " + std::to_string(draft.line) +
                         ": use op alias.");
    }
    if (is_new && row.label.empty()) {
      drafts_.erase(at);
      return problem(table_, row.line, to_string(row.id) + " has no label.");
    }
    draft.table = table_;
    draft.line = row.line;
    if (!row.label.empty()) draft.label = row.label;
    if (row.parent) draft.parent = row.parent;
    draft.is_family = row.flags.family;
    lexicon_.killed_.erase(to_string(row.id));
    if (!row.label.empty()) row.aliases.insert(row.aliases.begin(), row.label);
    add_names(draft, row);
  }

  Draft* existing(const LexiconRow& row, const EntityId& id) {
    const auto found = drafts_.find(id);
    if (found != drafts_.end()) return &found->second;
    problem(table_, row.line, to_string(id) + " is not known: add it first.");
    return nullptr;
  }

  void alias(const LexiconRow& row) {
    if (Draft* draft = existing(row, row.id)) add_names(*draft, row);
  }

  void rename(LexiconRow& row) {
    Draft* draft = existing(row, row.id);
    if (draft == nullptr) return;
    if (row.label.empty()) return problem(table_, row.line, "rename needs a label.");
    draft->label = row.label;
    row.aliases.insert(row.aliases.begin(), row.label);
    add_names(*draft, row);
  }

  void merge(const LexiconRow& row) {
    if (!row.parent) return problem(table_, row.line, "merge needs the id it becomes as parent.");
    Draft* into = existing(row, *row.parent);
    if (into == nullptr || row.id == *row.parent) return;
    const auto from = drafts_.find(row.id);
    if (from != drafts_.end()) {
      into->names.insert(into->names.end(), from->second.names.begin(), from->second.names.end());
      drafts_.erase(from);
    }
    merged_[row.id] = *row.parent;
  }

  void add_names(Draft& draft, const LexiconRow& row) {
    for (const std::string& name : row.aliases) {
      if (row.flags.family) continue;
      draft.names.push_back({name, row.flags, table_, row.line});
    }
  }

  void check_parents() {
    for (auto& [id, draft] : drafts_) {
      std::set<EntityId> seen{id};
      for (const Draft* at = &draft; at->parent;) {
        const auto parent = drafts_.find(*at->parent);
        const bool cycle = !seen.insert(*at->parent).second;
        if (parent != drafts_.end() && !cycle) {
          at = &parent->second;
          continue;
        }
        if (at == &draft || cycle) {
          problem(draft.table, draft.line,
                  "The parents of " + to_string(id) +
                      (cycle ? " go round in a circle." : " are not known."));
          draft.parent.reset();
        }
        break;
      }
    }
  }

  void place(const EntityId& id, const Draft& draft) {
    const auto entity = static_cast<std::uint32_t>(lexicon_.entities_.size());
    lexicon_.by_id_[to_string(id)] = entity;
    lexicon_.entities_.push_back({id, draft.label, draft.parent, {}, draft.is_family});
    if (id.facet == Facet::Person) {
      for (const std::string& key : surname_keys(draft.label))
        lexicon_.by_surname_[key].push_back(entity);
    }
    for (const DraftName& name : draft.names) place_name(entity, name);
  }

  void place_name(std::uint32_t entity, const DraftName& name) {
    const std::uint32_t node = node_of(name.written);
    if (node == 0) return problem(name.table, name.line, "\"" + name.written + "\" has no words.");
    std::vector<std::string>& names = lexicon_.entities_[entity].names;
    if (std::find(names.begin(), names.end(), name.written) != names.end()) return;
    if (const Lexicon::Name* other = clash(entity, node, name)) {
      return problem(name.table, name.line,
                     "\"" + name.written + "\" is also a name of " +
                         to_string(lexicon_.entities_[other->entity].id) + " (" +
                         where(drafts_.at(lexicon_.entities_[other->entity].id)) + ").");
    }
    names.push_back(name.written);
    const LexiconFlags& flags = name.flags;
    lexicon_.names_at_[node].push_back(static_cast<std::uint32_t>(lexicon_.names_.size()));
    lexicon_.names_.push_back(
        {entity, name.written, flags.exact_case, flags.needs_context, flags.since, flags.until});
  }

  // A name of another entity of the same facet, written the same and held at the same time.
  const Lexicon::Name* clash(std::uint32_t entity, std::uint32_t node,
                             const DraftName& name) const {
    for (const std::uint32_t index : lexicon_.names_at_[node]) {
      const Lexicon::Name& other = lexicon_.names_[index];
      if (other.entity == entity) continue;
      const EntityId& other_id = lexicon_.entities_[other.entity].id;
      const bool apart = (name.flags.since && other.until && *other.until < *name.flags.since) ||
                         (name.flags.until && other.since && *name.flags.until < *other.since);
      if (other_id.facet == lexicon_.entities_[entity].id.facet && !apart &&
          folded_words(other.written) == folded_words(name.written)) {
        return &other;
      }
    }
    return nullptr;
  }

  std::uint32_t node_of(const std::string& name) {
    std::uint32_t node = 0;
    for (const Word& word : split_words(name)) {
      const auto number = lexicon_.word_numbers_.try_emplace(
          name_key(word), static_cast<std::uint32_t>(lexicon_.word_numbers_.size()));
      const auto edge =
          lexicon_.edges_.try_emplace(std::uint64_t{node} << 32 | number.first->second,
                                      static_cast<std::uint32_t>(lexicon_.names_at_.size()));
      if (edge.second) lexicon_.names_at_.emplace_back();
      node = edge.first->second;
    }
    return node;
  }

  void redirect(const EntityId& from, EntityId to) {
    for (std::size_t steps = 0; steps < merged_.size() && merged_.contains(to); ++steps)
      to = merged_[to];
    const auto target = lexicon_.by_id_.find(to_string(to));
    if (target != lexicon_.by_id_.end()) lexicon_.by_id_[to_string(from)] = target->second;
  }

  std::span<const LexiconTable> tables_;
  std::size_t table_ = 0;
  std::map<EntityId, Draft> drafts_;
  std::map<EntityId, EntityId> merged_;
  std::vector<LexiconProblem> problems_;
  Lexicon lexicon_;
};

LoadedLexicon load_lexicon(std::span<const LexiconTable> tables) {
  return LexiconBuilder(tables).build();
}

}  // namespace corpus
