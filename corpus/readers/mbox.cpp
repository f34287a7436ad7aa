#include "corpus/readers/mbox.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "corpus/readers/file_sink.h"
#include "corpus/readers/lines.h"
#include "corpus/readers/mail.h"

namespace corpus {
namespace {

constexpr std::string_view kFrom = "From ";
constexpr auto kMonths = std::to_array<std::string_view>(
    {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"});
// Longer lines are of a text.
constexpr std::size_t kLongestFromLine = 400;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "04:31:00" or "4:31".
bool is_time(std::string_view word) {
  constexpr std::size_t kLongest = 8;
  return word.size() <= kLongest && std::count(word.begin(), word.end(), ':') > 0 &&
         std::all_of(word.begin(), word.end(), [](char c) { return is_digit(c) || c == ':'; });
}

bool is_month(std::string_view word) {
  return std::find(kMonths.begin(), kMonths.end(), word) != kMonths.end();
}

bool is_year(std::string_view word) {
  constexpr std::size_t kDigits = 4;
  return word.size() == kDigits && std::all_of(word.begin(), word.end(), is_digit);
}

// "From desk@wire.example Thu Oct 20 04:31:00 2022", which no sentence looks like.
bool is_from_line(std::string_view line) {
  if (!line.starts_with(kFrom) || line.size() > kLongestFromLine) return false;
  bool has_month = false;
  bool has_time = false;
  bool has_year = false;
  while (!line.empty()) {
    const std::string_view word = line.substr(0, line.find(' '));
    line.remove_prefix(std::min(word.size() + 1, line.size()));
    has_month = has_month || is_month(word);
    has_time = has_time || is_time(word);
    has_year = has_year || is_year(word);
  }
  return has_month && has_time && has_year;
}

bool is_field(std::string_view line) {
  const std::string_view name = line.substr(0, line.find(':'));
  return name.size() < line.size() && !name.empty() &&
         std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < '\x7F'; });
}

// A line of a mail that begins like the one between mails has a ">" before it.
std::string_view unquoted(std::string_view line) {
  std::string_view rest = line;
  while (rest.starts_with('>')) rest.remove_prefix(1);
  if (rest.size() < line.size() && rest.starts_with(kFrom)) line.remove_prefix(1);
  return line;
}

class MboxReader {
 public:
  MboxReader(std::istream& in, const InputFile& file, const ReadSink& sink)
      : lines_(in), file_(file), sink_(sink), out_(file, sink) {}

  void read() {
    while (const std::optional<Line> line = lines_.next()) {
      if (is_from_line(line->text)) {
        finish();
        begin(line->number);
      } else if (mails_ > 0) {
        add(*line);
      }
    }
    finish();
    if (lines_.failed()) return out_.lose_rest(lines_.count());
    if (mails_ == 0) out_.lose(0, "The file holds no mails.");
  }

 private:
  void begin(std::size_t line) {
    ++mails_;
    line_ = line;
    is_too_long_ = false;
  }

  void add(const Line& line) {
    is_too_long_ = is_too_long_ || line.too_long || mail_.size() + line.text.size() > kMaxReport;
    if (is_too_long_) return std::string().swap(mail_);
    mail_.append(unquoted(line.text)).push_back('\n');
  }

  void finish() {
    if (mails_ == 0) return;
    if (is_too_long_) {
      return out_.lose(line_, "The mail is longer than 64 MiB and is left out: save its text.");
    }
    InputFile inner = file_;
    inner.id = out_.id_of(mails_);
    if (mails_ > 1) inner.path += "#" + std::to_string(mails_);
    read_mail_bytes(std::exchange(mail_, {}), inner, sink_);
  }

  LineReader lines_;
  const InputFile& file_;
  const ReadSink& sink_;
  FileSink out_;
  // Begun so far, and of the last one: the line above it and what was read of it.
  std::size_t mails_ = 0;
  std::size_t line_ = 0;
  std::string mail_;
  bool is_too_long_ = false;
};

}  // namespace

bool looks_like_mbox(std::string_view beginning) {
  std::string_view first = beginning.substr(0, beginning.find('\n'));
  beginning.remove_prefix(std::min(first.size() + 1, beginning.size()));
  if (first.ends_with('\r')) first.remove_suffix(1);
  return is_from_line(first) && is_field(unquoted(beginning.substr(0, beginning.find('\n'))));
}

void read_mbox(std::istream& in, const InputFile& file, const ReadSink& sink) {
  MboxReader(in, file, sink).read();
}

}  // namespace corpus
