#include "tests/support/scan_forms.h"

#include <algorithm>
#include <set>
#include <vector>

#include "searcher/letters.h"

namespace testing_support {
namespace {

// By the definition: the whole table, no shortcut.
unsigned edits_between(const std::string& one, const std::string& other) {
  const std::u32string a = searcher::letters_of(one);
  const std::u32string b = searcher::letters_of(other);
  std::vector<std::vector<unsigned>> table(a.size() + 1, std::vector<unsigned>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        table[i][j] = static_cast<unsigned>(i + j);
        continue;
      }
      const unsigned replaced = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      table[i][j] = std::min({replaced, table[i - 1][j] + 1, table[i][j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
    }
  }
  return table[a.size()][b.size()];
}

// No fewer edits make one of the other.
std::size_t letters_apart(const std::string& one, const std::string& other) {
  const std::size_t a = searcher::letters_of(one).size();
  const std::size_t b = searcher::letters_of(other).size();
  return a > b ? a - b : b - a;
}

}  // namespace

void ScannedForms::add(const ScannedReport& report) {
  std::set<std::string> forms;
  for (const indexer::AnalysedWord& word : report.title) forms.insert(word.form);
  for (const indexer::AnalysedWord& word : report.body) forms.insert(word.form);
  for (const std::string& form : forms) ++forms_[form];
}

searcher::FoundForms ScannedForms::find(const searcher::FormsAsk& ask) const {
  searcher::FoundForms found;
  found.visited = forms_.size();
  for (const auto& [form, number] : forms_) {
    if (ask.edits && letters_apart(form, ask.form) > *ask.edits) continue;
    const unsigned edits = ask.edits ? edits_between(form, ask.form) : 0;
    const bool is_it = ask.edits ? edits <= *ask.edits : form.starts_with(ask.form);
    if (is_it && !ask.form.empty()) found.forms.push_back({form, number, edits});
  }
  searcher::keep_most_frequent(found, ask.most);
  return found;
}

}  // namespace testing_support
