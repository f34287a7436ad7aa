#include "searcher/resolve_names.h"

#include <algorithm>
#include <string>
#include <utility>

#include "searcher/like.h"
#include "searcher/report_id_text.h"
#include "searcher/with_leaves.h"

namespace searcher {
namespace {

// Labels that a note lists; of the others it says how many.
constexpr std::size_t kMostLabels = 6;
constexpr std::size_t kMostNotes = 20;

std::string labels_of(const std::vector<indexer::ValueRecord>& values) {
  std::string labels;
  const std::size_t listed = std::min(values.size(), kMostLabels);
  for (std::size_t i = 0; i < listed; ++i) {
    if (i > 0) labels += i + 1 == values.size() ? " or " : ", ";
    labels += values[i].label;
  }
  if (values.size() > listed) labels += " or " + std::to_string(values.size() - listed) + " more";
  return labels;
}

class Resolver {
 public:
  Resolver(const Backend& backend, std::vector<Note>& notes) : backend_(backend), notes_(notes) {}

  Node operator()(const Named& named) {
    std::vector<indexer::ValueRecord> values = backend_.values_named(named.facet, named.name);
    const bool is_none = values.empty();
    if (values.size() == 1) return Node{Mentions{std::move(values.front().id)}};
    if (is_none) values = backend_.values_like(named.facet, named.name);
    const bool is_by_sound = is_none && !values.empty();
    is_by_sound ? note_sound(named, values) : note(named, values);
    if (values.size() == 1) return Node{Mentions{std::move(values.front().id)}};
    Any any;
    for (indexer::ValueRecord& value : values)
      any.of.push_back(Node{Mentions{std::move(value.id)}});
    return Node{std::move(any)};
  }

  Node operator()(const Like& like) {
    Like telling = with_telling_parts(like, backend_);
    if (telling.of.empty()) note_missing(like.id, like.offset);
    return Node{std::move(telling)};
  }
  Node operator()(const CopyOf& copy) {
    note_missing(copy.id, copy.offset);
    return Node{copy};
  }

 private:
  void note_missing(const std::string& id, std::size_t offset) {
    if (!backend_.find_report(id))
      notes_.push_back({offset, "No report in this index has the id " + report_id_text(id) + "."});
  }

  void note(const Named& named, const std::vector<indexer::ValueRecord>& values) {
    const std::string name = "“" + named.name + "”";
    if (values.empty()) {
      const std::string facet(corpus::name_of(named.facet));
      add_note({named.offset, "No " + facet + " in this index is called " + name + "."});
    } else {
      add_note({named.offset, name + " means " + labels_of(values) + "."});
    }
  }

  void note_sound(const Named& named, const std::vector<indexer::ValueRecord>& values) {
    add_note({named.offset, "“" + named.name + "” is read as " + labels_of(values) + "."});
  }

  void add_note(Note note) {
    if (++noted_ <= kMostNotes) notes_.push_back(std::move(note));
  }

  const Backend& backend_;
  std::vector<Note>& notes_;
  std::size_t noted_ = 0;
};

}  // namespace

Node resolve_names(const Node& query, const Backend& backend, std::vector<Note>& notes) {
  Resolver resolver(backend, notes);
  return with_leaves(query, resolver);
}

}  // namespace searcher
