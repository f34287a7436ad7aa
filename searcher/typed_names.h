#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/text.h"

namespace searcher {

// The words of a query as they were typed, for what the tree does not keep: their capitals.
class TypedNames {
 public:
  explicit TypedNames(std::string_view typed);

  struct Written {
    std::string text;
    // Everywhere in the query.
    bool is_capitalised = false;
  };
  // Neighbouring words by their folded forms; the forms themselves when they do not stand so.
  Written written(const std::vector<std::string>& forms) const;

 private:
  bool stands_at(std::size_t word, const std::vector<std::string>& forms) const;

  std::string_view typed_;
  std::vector<corpus::Word> words_;
};

}  // namespace searcher
