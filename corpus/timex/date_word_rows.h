#pragma once

#include <span>
#include <string_view>

#include "corpus/calendar.h"
#include "corpus/timex/date_words.h"

namespace corpus {

// Words of one role and value, separated by spaces, as they are written. For Number, Article and
// Ordinal `value` is the number; a Unit of 100 + u is the dual of unit u.
struct DateWordRow {
  DateRole role;
  int value;
  std::string_view words;
};

constexpr int kDual = 100;

constexpr int operator+(TimeUnit unit) { return static_cast<int>(unit); }

std::span<const DateWordRow> english_date_words();
std::span<const DateWordRow> french_date_words();
std::span<const DateWordRow> spanish_date_words();
std::span<const DateWordRow> russian_date_words();
std::span<const DateWordRow> ukrainian_date_words();
std::span<const DateWordRow> arabic_date_words();
std::span<const DateWordRow> persian_date_words();

}  // namespace corpus
