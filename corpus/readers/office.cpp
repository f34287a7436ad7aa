#include "corpus/readers/office.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "corpus/readers/document_title.h"
#include "corpus/readers/docx_document.h"
#include "corpus/readers/file_sink.h"
#include "corpus/readers/odt_document.h"
#include "corpus/readers/office_document.h"
#include "corpus/readers/whole_stream.h"

namespace corpus {
namespace {

constexpr std::string_view kEntry = "PK\3\4";
// Of the head of an entry: the name and, after it and an extra field, the bytes of the entry.
constexpr std::size_t kNameLength = 26;
constexpr std::size_t kName = 30;

std::size_t number_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]) +
         (std::size_t{static_cast<unsigned char>(bytes[at + 1])} << 8U);
}

// The name of the entry that begins here; empty for none.
std::string_view entry_name(std::string_view bytes) {
  if (!bytes.starts_with(kEntry) || bytes.size() < kName) return {};
  return bytes.substr(kName, number_at(bytes, kNameLength));
}

// Whether an entry of the archive lies in the folder.
bool has_folder(std::string_view bytes, std::string_view folder) {
  for (std::size_t at = 0; at != std::string_view::npos; at = bytes.find(kEntry, at + 1)) {
    if (entry_name(bytes.substr(at)).starts_with(folder)) return true;
  }
  return false;
}

enum class Kind : std::uint8_t { None, Docx, Odt, Other };

// The first entry of an OpenDocument file says what it is, unpacked.
Kind kind_of_open_document(std::string_view beginning) {
  constexpr std::string_view kMimeType = "mimetype";
  constexpr std::string_view kAny = "application/vnd.oasis.opendocument.";
  if (entry_name(beginning) != kMimeType) return Kind::None;
  std::string_view type = beginning.substr(kName + kMimeType.size());
  type.remove_prefix(std::min(type.size(), number_at(beginning, kNameLength + 2)));
  if (!type.starts_with(kAny)) return Kind::None;
  return type.substr(kAny.size()).starts_with("text") ? Kind::Odt : Kind::Other;
}

// The first entry of a file of Office Open XML.
bool begins_open_xml(std::string_view name) {
  const bool is_of_program =
      name.starts_with("word/") || name.starts_with("xl/") || name.starts_with("ppt/");
  return name == "[Content_Types].xml" || name == "_rels/.rels" || name.starts_with("docProps/") ||
         (is_of_program && (name.ends_with(".xml") || name.ends_with(".rels")));
}

Kind kind_of(std::string_view bytes) {
  if (!begins_open_xml(entry_name(bytes))) return kind_of_open_document(bytes);
  return has_folder(bytes, "word/") ? Kind::Docx : Kind::Other;
}

// Why nothing of the document is taken, if so.
std::string find_obstacle(const OfficeDocument& document) {
  switch (document.state) {
    case OfficeDocument::State::Damaged:
      return "The document is damaged: open it in its program and save it anew.";
    case OfficeDocument::State::Locked:
      return "The document has a password: save a copy without one.";
    case OfficeDocument::State::TooLong:
      return "The document is longer than is read, 32 MiB when it is unpacked: split it.";
    case OfficeDocument::State::Readable:
      break;
  }
  return document.body.empty() ? "The document has no text." : "";
}

}  // namespace

bool looks_like_office(std::string_view beginning) {
  return begins_open_xml(entry_name(beginning)) || kind_of_open_document(beginning) != Kind::None;
}

void read_office(std::istream& in, const InputFile& file, const ReadSink& sink) {
  const FileSink out(file, sink);
  const std::optional<std::string> bytes =
      read_whole(in, out, kLongestDocument, "A document over 256 MiB is not read: split it.");
  if (!bytes) return;
  const Kind kind = kind_of(*bytes);
  if (kind == Kind::Other) {
    return out.lose(0, "A spreadsheet, slides or the like: save it as CSV, PDF or text.");
  }
  OfficeDocument document =
      kind == Kind::Odt ? parse_odt_document(*bytes) : parse_docx_document(*bytes);
  if (std::string obstacle = find_obstacle(document); !obstacle.empty()) {
    return out.lose(0, std::move(obstacle));
  }
  Report report = report_of_document(std::move(document.title), std::move(document.body));
  report.id = out.id_of(1);
  report.language = std::move(document.language);
  out.put_dated(std::move(report), document.made);
}

}  // namespace corpus
