#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/dates.h"
#include "corpus/readers/read_sink.h"

namespace corpus {

// What the reader of one file says, in the file's name. Lives inside one call.
class FileSink {
 public:
  FileSink(const InputFile& file, const ReadSink& sink) : file_(file), sink_(sink) {}

  // Id of the report that is so many-th in the file, from 1; lost ones are counted, so that mending
  // one changes no other's id.
  std::string id_of(std::size_t ordinal) const;

  void put(Report report) const;
  // The same; a report whose format gives it no day gets the one that its text or the file's name
  // says, or a note that it is undated.
  void put_dated(Report report) const;
  // The same; the day on which a document was made is the last to be asked.
  void put_dated(Report report, std::optional<Day> made) const;
  // The same of a report that says no day and is of a format with a field for it.
  void put_without_day(Report report, std::size_t line) const;
  // Something that is only to be known.
  void note(std::size_t line, std::string message) const;
  // Something that could not be taken.
  void lose(std::size_t line, std::string message) const;
  // Notes that the text was not UTF-8, if so.
  void note_charset(std::size_t line, const std::string& charset) const;
  // Reading broke off; `line` is the last one that was read.
  void lose_rest(std::size_t line) const;

 private:
  // Whether the mail that the file is attached to has a day, which the report gets.
  bool take_day_of_mail(Report& report) const;

  const InputFile& file_;
  const ReadSink& sink_;
};

// The first bytes of a text, cut between characters.
std::string_view shortened(std::string_view text, std::size_t bytes);
// What a person typed, short enough for a note and on one line, in quotation marks.
std::string quotation_of(std::string_view typed);

}  // namespace corpus
