#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/entity_mentions.h"

// How resolutions are written: their numbers, and words of seven languages, asked folded.
namespace corpus {

// "2231", "77/248", "ES-11/1", with its year in brackets.
struct ResolutionNumber {
  std::string text;
  int value = 0;  // of its first part
  bool two_parts = false;
  int year = 0;  // "(2015)", "/2023"; 0 for none
  // "(III)": of a session of the General Assembly.
  bool has_session = false;
  std::size_t last_word = 0;  // exclusive
  std::size_t end = 0;        // byte
};

// The number that is written from a word on.
std::optional<ResolutionNumber> parse_resolution_number(const NamedText& text, std::size_t word);

// "ES-11", "S-21": an emergency or special session.
bool begins_session(const NamedText& text, std::size_t word);
// Up to four digits.
bool is_plain_number(std::string_view word, std::size_t least_digits = 1);
bool is_year(std::string_view word);

bool is_resolution_word(std::string_view word);
// Of several resolutions; some forms may also be a case of one.
bool is_plural_resolution_word(std::string_view word);
// "No.", "رقم": before a number, and part of its name.
bool is_number_sign(std::string_view word);
// "including": before a number, and no part of its name.
bool is_word_of_example(std::string_view word);
// "and", "et", "и": between numbers of a list.
bool is_list_conjunction(std::string_view word);
// "has passed the": between who makes a resolution and the word itself.
bool is_word_of_passing(std::string_view word);
// "of the": between a resolution and who made it.
bool is_word_of_owning(std::string_view word);

}  // namespace corpus
