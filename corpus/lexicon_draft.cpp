#include "corpus/lexicon_draft.h"

#include <algorithm>
#include <unordered_map>

#include "corpus/stable_hash.h"

namespace corpus {
namespace {

constexpr std::size_t kLongestName = 300;  // bytes
constexpr std::size_t kLongestOffices = 2000;

std::string folded_words(std::string_view name) {
  std::string joined;
  for (const Word& word : split_words(name)) joined += word.folded + ' ';
  return joined;
}

class TableApplier {
 public:
  TableApplier(std::span<const LexiconTable> tables, LexiconDraft& draft)
      : tables_(tables), draft_(draft) {}

  std::vector<LexiconProblem> apply() {
    for (table_ = 0; table_ < tables_.size(); ++table_) {
      const LexiconTable& table = tables_[table_];
      draft_.fingerprint = stable_hash(table.text, draft_.fingerprint);
      for (LexiconRow& row : read_lexicon_table(table, problems_)) apply_row(row);
    }
    check_parents();
    check_names();
    return std::move(problems_);
  }

 private:
  struct CheckedName {
    const EntityId* id;
    const DraftEntity* entity;
    DraftName* name;
  };

  void problem(const RowPlace& place, std::string message) {
    const std::string table = place.table ? tables_[*place.table].name : "built in";
    problems_.push_back({table, place.line, std::move(message)});
  }
  void problem(const LexiconRow& row, std::string message) {
    problem(RowPlace{table_, row.line}, std::move(message));
  }
  std::string told(const EntityId& id) const {
    const RowPlace& place = draft_.entities.at(id).place;
    if (!place.table) return to_string(id) + " (built in)";
    return to_string(id) + " (" + tables_[*place.table].name + ":" + std::to_string(place.line) +
           ")";
  }

  void apply_row(LexiconRow& row) {
    if (row.label.size() > kLongestName) return problem(row, "The label is longer than 300 bytes.");
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
        draft_.entities.erase(row.id);
        draft_.killed.insert(row.id);
    }
  }

  void add(LexiconRow& row) {
    const auto [at, is_new] = draft_.entities.try_emplace(row.id);
    DraftEntity& entity = at->second;
    if (!is_new && entity.place.table == table_) {
      return problem(row, to_string(row.id) + " is already added in line " +
                              std::to_string(entity.place.line) + ": use op alias.");
    }
    if (is_new && row.label.empty()) {
      draft_.entities.erase(at);
      return problem(row, to_string(row.id) + " has no label.");
    }
    entity.place = {table_, row.line};
    if (!row.label.empty()) entity.label = row.label;
    if (row.parent) entity.parent = row.parent;
    entity.is_family = row.flags.family;
    if (row.flags.at) entity.at = row.flags.at;
    if (row.flags.population != 0) entity.population = row.flags.population;
    if (row.id.facet == Facet::Person && !row.note.empty())
      entity.offices = row.note.substr(0, kLongestOffices);
    draft_.killed.erase(row.id);
    if (!row.label.empty()) row.aliases.insert(row.aliases.begin(), row.label);
    add_names(entity, row);
  }

  DraftEntity* existing(const LexiconRow& row, const EntityId& id) {
    const auto found = draft_.entities.find(id);
    if (found != draft_.entities.end()) return &found->second;
    problem(row, to_string(id) + " is not known: add it first.");
    return nullptr;
  }

  void alias(const LexiconRow& row) {
    if (DraftEntity* entity = existing(row, row.id)) add_names(*entity, row);
  }

  void rename(LexiconRow& row) {
    DraftEntity* entity = existing(row, row.id);
    if (entity == nullptr) return;
    if (row.label.empty()) return problem(row, "rename needs a label.");
    entity->label = row.label;
    row.aliases.insert(row.aliases.begin(), row.label);
    add_names(*entity, row);
  }

  void merge(const LexiconRow& row) {
    if (!row.parent) return problem(row, "merge needs the id it becomes as parent.");
    DraftEntity* into = existing(row, *row.parent);
    if (into == nullptr || row.id == *row.parent) return;
    const auto from = draft_.entities.find(row.id);
    if (from != draft_.entities.end()) {
      into->names.insert(into->names.end(), from->second.names.begin(), from->second.names.end());
      draft_.entities.erase(from);
    }
    draft_.merged[row.id] = *row.parent;
  }

  void add_names(DraftEntity& entity, const LexiconRow& row) {
    if (row.flags.family) return;
    for (const std::string& name : row.aliases) {
      if (name.size() > kLongestName) {
        problem(row, "\"" + name.substr(0, 40) + "…\" is longer than 300 bytes.");
      } else {
        entity.names.push_back({name, row.flags, {table_, row.line}});
      }
    }
  }

  void check_parents() {
    for (auto& [id, entity] : draft_.entities) {
      std::set<EntityId> seen{id};
      for (const DraftEntity* at = &entity; at->parent;) {
        const auto parent = draft_.entities.find(parent_of(*at));
        const bool circle = !seen.insert(parent_of(*at)).second;
        if (parent != draft_.entities.end() && !circle) {
          at = &parent->second;
          continue;
        }
        if (at == &entity || circle) {
          problem(entity.place, "The parents of " + to_string(id) +
                                    (circle ? " go round in a circle: leave out one of them."
                                            : " are not known: add them first."));
          entity.parent.reset();
        }
        break;
      }
    }
  }

  // What the parent has become.
  EntityId parent_of(const DraftEntity& entity) const {
    EntityId parent = *entity.parent;
    for (std::size_t steps = 0; steps < draft_.merged.size(); ++steps) {
      const auto merged = draft_.merged.find(parent);
      if (merged == draft_.merged.end() || draft_.entities.contains(parent)) break;
      parent = merged->second;
    }
    return parent;
  }

  // Leaves out names told twice, names without words, and those that another entity had before.
  void check_names() {
    std::vector<CheckedName> names;
    for (auto& [id, entity] : draft_.entities) {
      if (entity.parent) entity.parent = parent_of(entity);
      std::set<std::string> written;
      std::erase_if(entity.names,
                    [&](const DraftName& name) { return !written.insert(name.written).second; });
      for (DraftName& name : entity.names) names.push_back({&id, &entity, &name});
    }
    std::stable_sort(names.begin(), names.end(), [](const CheckedName& a, const CheckedName& b) {
      return a.name->place < b.name->place;
    });
    for (const CheckedName& checked : names) check_name(checked);
    for (auto& [id, entity] : draft_.entities)
      std::erase_if(entity.names, [](const DraftName& name) { return name.written.empty(); });
  }

  // Empties a name that is left out.
  void check_name(const CheckedName& checked) {
    DraftName& name = *checked.name;
    const std::string words = folded_words(name.written);
    if (words.empty()) {
      problem(name.place, "\"" + name.written + "\" has no words.");
      name.written.clear();
    } else if (const auto clash = find_clash(checked, words)) {
      problem(name.place, "\"" + name.written + "\" is also a name of " + told(*clash) +
                              ": leave it out, or merge the two.");
      name.written.clear();
    } else {
      holders_.emplace(words, Holder{*checked.id, checked.entity->population > 0, name.flags});
    }
  }

  std::optional<EntityId> find_clash(const CheckedName& checked, const std::string& words) const {
    const EntityId& id = *checked.id;
    const auto [first, last] = holders_.equal_range(words);
    for (auto at = first; at != last; ++at) {
      const Holder& holder = at->second;
      if (holder.id == id || holder.id.facet != id.facet) continue;
      if (id.facet == Facet::Place && (holder.is_town || checked.entity->population > 0)) continue;
      if (!are_apart(holder.flags, checked.name->flags)) return holder.id;
    }
    return std::nullopt;
  }

  static bool are_apart(const LexiconFlags& a, const LexiconFlags& b) {
    return (a.since && b.until && *b.until < *a.since) ||
           (a.until && b.since && *a.until < *b.since);
  }

  struct Holder {
    EntityId id;
    bool is_town;
    LexiconFlags flags;
  };

  std::span<const LexiconTable> tables_;
  LexiconDraft& draft_;
  std::size_t table_ = 0;
  std::vector<LexiconProblem> problems_;
  // By the folded words of a name.
  std::unordered_multimap<std::string, Holder> holders_;
};

LexiconFlags flags_of(const LexiconImage& image, std::uint32_t name) {
  const LexiconImage::Name& row = image.names()[name];
  LexiconFlags flags;
  flags.exact_case = row.has(LexiconImage::Name::kExactCase);
  flags.needs_context = row.has(LexiconImage::Name::kNeedsContext);
  if (const auto term = image.term_of(name)) {
    if (term->since != LexiconImage::kNowhere) flags.since = Day(std::chrono::days(term->since));
    if (term->until != LexiconImage::kNowhere) flags.until = Day(std::chrono::days(term->until));
  }
  return flags;
}

}  // namespace

LexiconDraft draft_of(const Lexicon& lexicon) {
  const LexiconImage& image = lexicon.image();
  LexiconDraft draft;
  draft.fingerprint = image.fingerprint();
  for (std::uint32_t row = 0; row < image.entities().size(); ++row) {
    KnownEntity known = lexicon.entity_at(row);
    DraftEntity entity{std::move(known.label),
                       std::move(known.parent),
                       {},
                       known.is_family,
                       known.at,
                       known.population,
                       std::string(image.string(image.entities()[row].offices)),
                       {}};
    const LexiconImage::Entity& of = image.entities()[row];
    for (const std::uint32_t name : image.entity_names().subspan(of.first_name, of.names)) {
      const std::string_view written = image.string(image.names()[name].written);
      entity.names.push_back({std::string(written), flags_of(image, name), {}});
    }
    draft.entities.emplace_hint(draft.entities.end(), std::move(known.id), std::move(entity));
  }
  for (const LexiconImage::Redirect& redirect : image.redirects()) {
    if (const auto from = parse_named_id(image.string(redirect.from)))
      draft.merged[*from] = lexicon.entity_at(redirect.entity).id;
  }
  for (const std::uint32_t at : image.killed()) {
    if (auto id = parse_named_id(image.string(at))) draft.killed.insert(*std::move(id));
  }
  return draft;
}

std::vector<LexiconProblem> apply_tables(std::span<const LexiconTable> tables,
                                         LexiconDraft& draft) {
  return TableApplier(tables, draft).apply();
}

}  // namespace corpus
