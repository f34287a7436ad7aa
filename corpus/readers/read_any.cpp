#include "corpus/readers/read_any.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "corpus/charset.h"
#include "corpus/readers/csv.h"
#include "corpus/readers/dated_text.h"
#include "corpus/readers/file_sink.h"
#include "corpus/readers/html.h"
#include "corpus/readers/jsonl.h"
#include "corpus/readers/mail.h"
#include "corpus/readers/markdown.h"
#include "corpus/readers/office.h"
#include "corpus/readers/pdf.h"
#include "corpus/readers/peeked_stream.h"
#include "corpus/readers/plain_text.h"
#include "corpus/readers/report_text.h"
#include "corpus/readers/whole_stream.h"

namespace corpus {
namespace {

namespace fs = std::filesystem;

struct Signature {
  std::string_view bytes;
  std::string_view name;
};

// Formats that people keep reports in and that are no text.
constexpr std::array<Signature, 4> kSignatures = {{{"PK\3\4", "a zip archive or office document"},
                                                   {"\xD0\xCF\x11\xE0", "an office document"},
                                                   {"\x1F\x8B", "a gzip archive"},
                                                   {"{\\rtf", "an RTF document"}}};

// What a file that is no text seems to be; nothing for a text.
std::optional<std::string_view> find_binary_format(std::string_view beginning) {
  for (const Signature& signature : kSignatures) {
    if (beginning.starts_with(signature.bytes)) return signature.name;
  }
  if (beginning.find('\0') != std::string_view::npos) return "it has NUL bytes";
  return std::nullopt;
}

bool is_document(std::string_view beginning) {
  return looks_like_pdf(beginning) || looks_like_office(beginning);
}

void read_document(PeekedStream& peeked, const InputFile& file, const ReadSink& sink) {
  std::istream in(&peeked);
  if (looks_like_pdf(peeked.beginning())) return read_pdf(in, file, sink);
  read_office(in, file, sink);
}

void lose_no_text(std::string_view what, const FileSink& out) {
  out.lose(0, "Not a text: " + std::string(what) + "; save it as text.");
}

void read_text(PeekedStream& peeked, const InputFile& file, const ReadSink& sink) {
  std::istream in(&peeked);
  if (looks_like_dated_text(peeked.beginning())) return read_dated_text(in, file, sink);
  if (looks_like_jsonl(peeked.beginning())) return read_jsonl(in, file, sink);
  if (looks_like_markdown(peeked.beginning(), file.path)) return read_markdown(in, file, sink);
  if (looks_like_mail(peeked.beginning())) return read_mail(in, file, sink);
  if (looks_like_html(peeked.beginning())) return read_html(in, file, sink);
  if (looks_like_csv(peeked.beginning(), file)) return read_csv(in, file, sink);
  read_plain_text(in, file, sink);
}

// UTF-16 and UTF-32 are read whole.
void read_wide_text(PeekedStream& peeked, const InputFile& file, const ReadSink& sink) {
  const FileSink out(file, sink);
  std::istream in(&peeked);
  const std::string bytes = read_blocks(in, kMaxReport);
  if (in.bad()) out.lose_rest(0);
  if (bytes.size() > kMaxReport) {
    return out.lose(0, "A UTF-16 or UTF-32 file over 64 MiB is not read: save it as UTF-8.");
  }
  std::optional<Decoded> decoded = decode(bytes);
  if (!decoded) return lose_no_text("its bytes belong to no charset", out);
  std::istringstream text(std::move(decoded->text));
  PeekedStream peeked_text(text, kMaxReport);
  read_text(peeked_text, file, sink);
}

std::string reason_of(int error) { return std::generic_category().message(error); }

// Why the path cannot be read as a file, if so. Opening a pipe would wait for its writer.
std::optional<std::string> find_obstacle(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (error) return error.message();
  if (fs::is_directory(status)) return reason_of(EISDIR);
  if (!fs::is_regular_file(status)) return "It is not a regular file";
  return std::nullopt;
}

}  // namespace

void read_stream(std::istream& in, const InputFile& file, const ReadSink& sink) {
  const FileSink out(file, sink);
  PeekedStream peeked(in, kMaxReport);
  if (has_wide_mark(peeked.beginning())) return read_wide_text(peeked, file, sink);
  if (is_document(peeked.beginning())) return read_document(peeked, file, sink);
  if (const auto format = find_binary_format(peeked.beginning())) return lose_no_text(*format, out);
  read_text(peeked, file, sink);
}

void read_file(const fs::path& path, const InputFile& file, const ReadSink& sink) {
  const FileSink out(file, sink);
  if (const std::optional<std::string> obstacle = find_obstacle(path)) {
    return out.lose(0, "The file cannot be read: " + *obstacle + ".");
  }
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  if (!in) return out.lose(0, "The file cannot be read: " + reason_of(errno) + ".");
  read_stream(in, file, sink);
}

}  // namespace corpus
