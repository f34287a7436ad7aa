#pragma once

#include <string_view>
#include <vector>

#include "corpus/generator/dice.h"
#include "corpus/generator/name_stock.h"
#include "corpus/generator/told_text.h"

namespace corpus {

// Who and what one report is about, and which of them it has named already: a name stands in full,
// with its office, before it stands in short.
class StoryCast {
 public:
  StoryCast(const NameStock& stock, Dice& dice);

  void add_person(ToldText& text, Dice& dice);
  void add_organisation(ToldText& text, Dice& dice);
  void add_weapon(ToldText& text, Dice& dice);
  void add_place(ToldText& text, Dice& dice);
  // Where the report plays.
  void add_scene(ToldText& text);
  bool has_weapons() const { return !weapons_.empty(); }

 private:
  struct Member {
    const StockName* name;
    std::string_view role;
    bool is_named = false;
  };
  static std::vector<Member> choose(const NameStock& stock, Facet facet, std::size_t count,
                                    Dice& dice);

  std::vector<Member> persons_;
  std::vector<Member> organisations_;
  std::vector<Member> weapons_;
  std::vector<Member> places_;
};

}  // namespace corpus
