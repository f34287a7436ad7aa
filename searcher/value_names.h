#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/name_parts.h"
#include "indexer/value_record.h"

namespace searcher {

// The values of one facet, to be found by name.
class ValueNames {
 public:
  ValueNames() = default;
  explicit ValueNames(std::vector<indexer::ValueRecord> values);

  // As Backend::values_named.
  std::vector<indexer::ValueRecord> named(std::string_view name) const;
  // As Backend::values_like. The first call listens to every name. Safe to call from many threads.
  std::vector<indexer::ValueRecord> like(std::string_view name) const;

 private:
  struct Named {
    indexer::ValueRecord value;
    // Folded words, each between spaces: " derek chollet ".
    std::string label_words;
    std::vector<std::string> other_words;
  };
  template <typename Matches>
  std::vector<indexer::ValueRecord> all_that(Matches matches) const;

  // Values by the consonants of a word of their names; in order, each once.
  using BySound = std::unordered_map<std::string, std::vector<std::uint32_t>>;
  struct Sounds {
    std::once_flag heard;
    BySound any_word;
    // Of persons the family name, of places a name of one word.
    BySound only_word;
  };
  void listen() const;
  void hear(std::string_view name, std::uint32_t value) const;
  static std::vector<std::uint32_t> sounding_like(const corpus::NamePart& word,
                                                  const BySound& values);

  std::vector<Named> values_;
  std::unique_ptr<Sounds> sounds_ = std::make_unique<Sounds>();
};

}  // namespace searcher
