#include "searcher/resolve_forms.h"

#include <algorithm>
#include <string>
#include <utility>

#include "searcher/query_text.h"
#include "searcher/with_leaves.h"

namespace searcher {
namespace {

constexpr std::size_t kMostNotes = 20;

// A node as it is typed, in quotation marks.
template <typename Leaf>
std::string named(const Leaf& leaf) {
  return "“" + to_text(Node{leaf}) + "”";
}

class Resolver {
 public:
  Resolver(const Backend& backend, std::vector<Note>& notes) : backend_(backend), notes_(notes) {}

  Node operator()(const Prefix& prefix) {
    const std::optional<FoundForms> found = ask({prefix.beginning, std::nullopt});
    if (!found) return too_much(prefix, prefix.beginning);
    if (found->forms.empty())
      note(prefix.offset, "No word of this index begins as " + named(prefix) + " does.");
    note_cut(prefix, *found);
    return forms_of(*found);
  }

  Node operator()(const Fuzzy& fuzzy) {
    const std::optional<FoundForms> found = ask({fuzzy.form, fuzzy.edits});
    if (!found) return too_much(fuzzy, fuzzy.form);
    if (found->forms.empty())
      note(fuzzy.offset, "No word of this index is like " + named(fuzzy) + ".");
    note_cut(fuzzy, *found);
    return forms_of(*found);
  }

 private:
  // Nothing once the query has had its share.
  std::optional<FoundForms> ask(FormsAsk ask) {
    ask.most_visited = std::min(ask.most_visited, terms_left_);
    ask.most = std::min(ask.most, forms_left_);
    if (ask.most_visited == 0 || ask.most == 0) return std::nullopt;
    FoundForms found = backend_.find_forms(ask);
    terms_left_ -= std::min(found.visited, terms_left_);
    forms_left_ -= std::min(found.forms.size(), forms_left_);
    return found;
  }

  static Node forms_of(const FoundForms& found) {
    Forms forms;
    for (const FoundForm& form : found.forms) forms.of.push_back(form.form);
    return Node{std::move(forms)};
  }

  template <typename Leaf>
  void note_cut(const Leaf& leaf, const FoundForms& found) {
    if (found.left_out == 0 && !found.stopped) return;
    const std::string words = std::to_string(found.forms.size() + found.left_out);
    note(leaf.offset, named(leaf) + " stands for " + (found.stopped ? "more than " : "") + words +
                          " words of this index; the " + std::to_string(found.forms.size()) +
                          " most frequent " + (found.stopped ? "of these " : "") + "are searched.");
  }

  template <typename Leaf>
  Node too_much(const Leaf& leaf, const std::string& form) {
    if (!std::exchange(is_too_much_, true))
      note(leaf.offset, "The query asks for too many words by * and ~; from " + named(leaf) +
                            " on they are searched as they stand.");
    return Node{Forms{{form}}};
  }

  void note(std::size_t offset, std::string message) {
    if (++noted_ <= kMostNotes) notes_.push_back({offset, std::move(message)});
  }

  const Backend& backend_;
  std::vector<Note>& notes_;
  std::size_t noted_ = 0;
  std::size_t terms_left_ = kMostVisitedTerms;
  std::size_t forms_left_ = kMostQueryForms;
  bool is_too_much_ = false;
};

}  // namespace

Node resolve_forms(const Node& query, const Backend& backend, std::vector<Note>& notes) {
  Resolver resolver(backend, notes);
  return with_leaves(query, resolver);
}

}  // namespace searcher
