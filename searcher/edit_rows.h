#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace searcher {

// How many edits make one word of another: a letter put in, left out or put in another's place, or
// two neighbours that change places. The other word is given letter by letter and may be taken back
// from its end, so that words that begin alike share their work.
class EditRows {
 public:
  // `most`: more edits than these are of no interest.
  EditRows(std::u32string wanted, unsigned most);

  // Keeps the first letters alone.
  void cut_to(std::size_t letters);
  void add(char32_t letter);

  // Whether a word that begins with these letters can be within `most` edits.
  bool can_match() const { return least() <= most_; }
  // Whether such a word has to go on with one of the wanted letters.
  bool is_spent() const { return least() >= most_; }
  // The edits that make the wanted word of these letters; nothing above `most`.
  std::optional<unsigned> edits() const;

 private:
  unsigned least() const { return least_.back(); }

  std::u32string wanted_;
  unsigned most_;
  std::u32string letters_;
  // After each number of letters: the edits to each beginning of the wanted word, and the least.
  std::vector<std::vector<unsigned>> rows_;
  std::vector<unsigned> least_;
};

}  // namespace searcher
