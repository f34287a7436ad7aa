#include "searcher/form_walk.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "searcher/edit_rows.h"
#include "searcher/letters.h"
#include "searcher/white_space.h"

namespace searcher {
namespace {

bool is_no_form(std::string_view term) {
  return term.empty() || (term.front() >= 'A' && term.front() <= 'Z');
}

// What comes right after all terms with this beginning.
std::string after_all(std::string beginning) {
  beginning.back() = static_cast<char>(beginning.back() + 1);  // no byte of UTF-8 is 0xFF
  return beginning;
}

// Asks each term of a list whether it is like a word, and knows where the next may be.
class LikeWalk {
 public:
  LikeWalk(const FormsAsk& ask, FoundForms& found)
      : wanted_(letters_of(ask.form)), rows_(wanted_, *ask.edits), found_(found) {
    std::sort(wanted_.begin(), wanted_.end());
  }

  // Where to go on; empty for the next term.
  std::string visit(const FormList& list) {
    const std::string term = list.term();
    const std::size_t dead = follow(term);
    if (dead == 0) {
      if (const auto edits = rows_.edits()) found_.forms.push_back({term, list.reports(), *edits});
      return "";
    }
    return beyond(term, dead);
  }

 private:
  // Gives the letters of a term to the rows; how many bytes of it no form can begin with, 0 for
  // none.
  std::size_t follow(const std::string& term) {
    std::size_t at = shared_with(term);
    before_ = term.substr(0, at);
    while (at < term.size()) {
      const std::size_t next = next_character(term, at);
      const std::string character = term.substr(at, next - at);
      before_ += character;
      rows_.add(letters_of(character).front());
      at = next;
      if (!rows_.can_match()) return at;
    }
    return 0;
  }

  // Bytes that a term begins with like the one before it; the rows are cut to them.
  std::size_t shared_with(const std::string& term) {
    const auto [end, other] =
        std::mismatch(before_.begin(), before_.end(), term.begin(), term.end());
    const auto same = static_cast<std::size_t>(end - before_.begin());
    const std::size_t border =
        std::min(character_border(before_, same), character_border(term, same));
    rows_.cut_to(letters_of(std::string_view(term).substr(0, border)).size());
    return border;
  }

  // Where edits are spent, only the wanted letters can go on.
  std::string beyond(const std::string& term, std::size_t dead) {
    const std::size_t last = character_border(term, dead - 1);
    const char32_t letter = letters_of(std::string_view(term).substr(last, dead - last)).front();
    const std::string beginning = term.substr(0, last);
    rows_.cut_to(letters_of(beginning).size());
    before_ = beginning;
    if (!rows_.is_spent()) return after_all(term.substr(0, dead));
    const auto next = std::upper_bound(wanted_.begin(), wanted_.end(), letter);
    if (next != wanted_.end()) return beginning + bytes_of(*next);
    return beginning.empty() ? std::string("\xFF") : after_all(beginning);
  }

  static std::string bytes_of(char32_t letter) {
    if (letter < 0x80) return {static_cast<char>(letter)};
    const auto tail = [&](unsigned shift) {
      return static_cast<char>(0x80U | (letter >> shift & 0x3FU));
    };
    if (letter < 0x800) return {static_cast<char>(0xC0U | letter >> 6), tail(0)};
    if (letter < 0x10000) return {static_cast<char>(0xE0U | letter >> 12), tail(6), tail(0)};
    return {static_cast<char>(0xF0U | letter >> 18), tail(12), tail(6), tail(0)};
  }

  // In order.
  std::u32string wanted_;
  EditRows rows_;
  // The letters that the rows have.
  std::string before_;
  FoundForms& found_;
};

void walk_like(FormList& list, const FormsAsk& ask, FoundForms& found) {
  LikeWalk walk(ask, found);
  while (!list.at_end() && found.visited < ask.most_visited) {
    ++found.visited;
    const std::string next = is_no_form(list.term()) ? "[" : walk.visit(list);
    next.empty() ? list.next() : list.skip_to(next);
  }
  found.stopped = !list.at_end();
}

void walk_beginnings(FormList& list, const FormsAsk& ask, FoundForms& found) {
  const auto is_inside = [&] { return !list.at_end() && list.term().starts_with(ask.form); };
  for (list.skip_to(ask.form); is_inside() && found.visited < ask.most_visited; list.next()) {
    ++found.visited;
    if (!is_no_form(list.term())) found.forms.push_back({list.term(), list.reports(), 0});
  }
  found.stopped = is_inside();
}

}  // namespace

FoundForms walk_forms(FormList& list, const FormsAsk& ask) {
  FoundForms found;
  if (ask.form.empty()) return found;
  ask.edits ? walk_like(list, ask, found) : walk_beginnings(list, ask, found);
  keep_most_frequent(found, ask.most);
  return found;
}

void keep_most_frequent(FoundForms& found, std::size_t most) {
  std::vector<FoundForm>& forms = found.forms;
  const std::size_t kept = std::min(most, forms.size());
  std::partial_sort(forms.begin(), forms.begin() + static_cast<std::ptrdiff_t>(kept), forms.end(),
                    [](const FoundForm& a, const FoundForm& b) {
                      return a.reports != b.reports ? a.reports > b.reports : a.form < b.form;
                    });
  found.left_out += forms.size() - kept;
  forms.resize(kept);
}

}  // namespace searcher
