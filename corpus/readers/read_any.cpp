#include "corpus/readers/read_any.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <optional>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "corpus/charset.h"
#include "corpus/readers/archive.h"
#include "corpus/readers/compressed.h"
#include "corpus/readers/csv.h"
#include "corpus/readers/dated_text.h"
#include "corpus/readers/file_sink.h"
#include "corpus/readers/html.h"
#include "corpus/readers/jsonl.h"
#include "corpus/readers/mail.h"
#include "corpus/readers/markdown.h"
#include "corpus/readers/mbox.h"
#include "corpus/readers/office.h"
#include "corpus/readers/pdf.h"
#include "corpus/readers/peeked_stream.h"
#include "corpus/readers/plain_text.h"
#include "corpus/readers/report_text.h"
#include "corpus/readers/warc.h"
#include "corpus/readers/whole_stream.h"

namespace corpus {
namespace {

namespace fs = std::filesystem;

struct Signature {
  std::string_view bytes;
  std::string_view name;
};

// Formats that people keep reports in and that are no text.
constexpr std::array<Signature, 4> kUnreadFormats = {
    {{"\xD0\xCF\x11\xE0", "an office document of before 2007, or one with a password"},
     {"7z\xBC\xAF\x27\x1C", "a 7z archive"},
     {"Rar!\x1A\x07", "a RAR archive"},
     {"{\\rtf", "an RTF document"}}};

// What a file that is not read seems to be; nothing for a text.
std::optional<std::string_view> find_unread_format(std::string_view beginning) {
  for (const Signature& signature : kUnreadFormats) {
    if (beginning.starts_with(signature.bytes)) return signature.name;
  }
  if (beginning.find('\0') != std::string_view::npos) return "it has NUL bytes";
  return std::nullopt;
}

void lose_no_text(std::string_view what, const FileSink& out) {
  out.lose(0, "Not a text: " + std::string(what) + "; save it as text.");
}

struct Format {
  bool (*is_it)(std::string_view beginning, const InputFile& file);
  void (*read)(std::istream& in, const InputFile& file, const ReadSink& sink);
};

template <bool (*LooksLike)(std::string_view)>
bool by_content(std::string_view beginning, const InputFile& /*file*/) {
  return LooksLike(beginning);
}

bool is_markdown(std::string_view beginning, const InputFile& file) {
  return looks_like_markdown(beginning, file.path);
}

// In both tables the first format that a file looks like is taken; documents that are zip archives
// inside stand before archives.
constexpr auto kBinaryFormats = std::to_array<Format>({
    {by_content<looks_like_compressed>, read_compressed},
    {by_content<looks_like_pdf>, read_pdf},
    {by_content<looks_like_office>, read_office},
    {by_content<looks_like_archive>, read_archive},
    {by_content<looks_like_warc>, read_warc},
});
constexpr auto kTextFormats = std::to_array<Format>({
    {by_content<looks_like_mbox>, read_mbox},
    {by_content<looks_like_dated_text>, read_dated_text},
    {by_content<looks_like_jsonl>, read_jsonl},
    {is_markdown, read_markdown},
    {by_content<looks_like_mail>, read_mail},
    {by_content<looks_like_html>, read_html},
    {looks_like_csv, read_csv},
});

// Reads what is of a format of the table; whether any is.
bool read_as_one_of(std::span<const Format> formats, PeekedStream& peeked, const InputFile& file,
                    const ReadSink& sink) {
  for (const Format& format : formats) {
    if (!format.is_it(peeked.beginning(), file)) continue;
    std::istream in(&peeked);
    format.read(in, file, sink);
    return true;
  }
  return false;
}

void read_text(PeekedStream& peeked, const InputFile& file, const ReadSink& sink) {
  if (read_as_one_of(kTextFormats, peeked, file, sink)) return;
  std::istream in(&peeked);
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
  if (is_wide_text(peeked.beginning())) return read_wide_text(peeked, file, sink);
  if (read_as_one_of(kBinaryFormats, peeked, file, sink)) return;
  if (const auto format = find_unread_format(peeked.beginning())) return lose_no_text(*format, out);
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
  if (!sink.bytes_read) return read_stream(in, file, sink);
  const auto put = [&](Report report) {
    const std::streamoff read = in.rdbuf()->pubseekoff(0, std::ios::cur, std::ios::in);
    if (read >= 0) sink.bytes_read(static_cast<std::uint64_t>(read));
    sink.report(std::move(report));
  };
  read_stream(in, file, {put, sink.note});
}

}  // namespace corpus
