#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace searcher {

// Which word forms of an index are asked for.
struct FormsAsk {
  // Folded.
  std::string form;
  // The most edits that make a form of this one (edit_rows.h); nothing asks for all that begin so.
  std::optional<unsigned> edits;
  // The most terms of the index to look at.
  std::size_t most_visited = 100'000;
  // The most forms to answer.
  std::size_t most = 500;
};

struct FoundForm {
  std::string form;
  std::size_t reports = 0;
  // From the form that was asked for; 0 where beginnings are.
  unsigned edits = 0;
  bool operator==(const FoundForm&) const = default;
};

struct FoundForms {
  // The most frequent first, then by their bytes.
  std::vector<FoundForm> forms;
  // Forms that were left out because there are more than `most`.
  std::size_t left_out = 0;
  // There may be more: `most_visited` terms were looked at.
  bool stopped = false;
  std::size_t visited = 0;
};

// The terms of an index in the order of their bytes: word forms, and between them terms that begin
// with a capital letter and are none.
class FormList {
 public:
  virtual ~FormList() = default;
  virtual bool at_end() const = 0;
  virtual std::string term() const = 0;
  virtual std::size_t reports() const = 0;
  virtual void next() = 0;
  // Goes to the first term that is not before this one; never back.
  virtual void skip_to(const std::string& term) = 0;
};

// Goes over the list once, past what cannot match.
FoundForms walk_forms(FormList& list, const FormsAsk& ask);

// The most frequent of what was found, in order.
void keep_most_frequent(FoundForms& found, std::size_t most);

}  // namespace searcher
