#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/date_mentions.h"
#include "corpus/entity_mentions.h"
#include "corpus/generator/name_stock.h"

namespace corpus {

// Text, and what it names and dates; offsets are bytes of it.
struct ToldText {
  std::string text;
  std::vector<EntityMention> entities;
  std::vector<DateMention> dates;

  void add(std::string_view more) { text += more; }

  void add_name(const StockName& name, std::string_view form, std::string_view role = {}) {
    const std::size_t start = text.size();
    text += form;
    entities.push_back({name.id, name.label, start, text.size(), std::string(role)});
  }

  // `start` and `end` of the date are set here.
  void add_date(DateMention date, std::string_view written) {
    date.start = text.size();
    text += written;
    date.end = text.size();
    dates.push_back(date);
  }

  void add(const ToldText& more) {
    const std::size_t before = text.size();
    text += more.text;
    for (EntityMention mention : more.entities) {
      mention.start += before;
      mention.end += before;
      entities.push_back(std::move(mention));
    }
    for (DateMention date : more.dates) {
      date.start += before;
      date.end += before;
      dates.push_back(date);
    }
  }
};

}  // namespace corpus
