#include "corpus/readers/pdf.h"

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include "corpus/readers/child_process.h"
#include "corpus/readers/document_title.h"
#include "corpus/readers/file_sink.h"
#include "corpus/readers/pdf_document.h"
#include "corpus/readers/report_text.h"
#include "corpus/readers/whole_stream.h"

namespace corpus {
namespace {

using nlohmann::json;

constexpr ChildLimits kLimits = {std::chrono::seconds{90}, std::size_t{768} << 20,
                                 std::size_t{256} << 20};

std::string to_json(const PdfDocument& document) {
  const json fields = {{"state", document.state},
                       {"title", document.title},
                       {"made", document.made ? to_string(*document.made) : ""},
                       {"body", document.body},
                       {"pages", document.pages},
                       {"pages_read", document.pages_read},
                       {"pages_without_text", document.pages_without_text}};
  return fields.dump(-1, ' ', false, json::error_handler_t::replace);
}

PdfDocument from_json(const std::string& text) {
  json fields = json::parse(text);
  PdfDocument document;
  document.state = fields.at("state").get<PdfDocument::State>();
  document.title = fields.at("title").get<std::string>();
  document.made = parse_day(fields.at("made").get<std::string>());
  document.body = std::move(fields.at("body").get_ref<std::string&>());
  document.pages = fields.at("pages").get<std::size_t>();
  document.pages_read = fields.at("pages_read").get<std::size_t>();
  document.pages_without_text = fields.at("pages_without_text").get<std::size_t>();
  return document;
}

// Why nothing of the document is taken, if so.
std::string find_obstacle(const PdfDocument& document) {
  if (document.state == PdfDocument::State::Locked) {
    return "The PDF has a password: save a copy without one.";
  }
  if (document.state == PdfDocument::State::Damaged || document.pages == 0) {
    return "The PDF is damaged: open it in a viewer and save it anew.";
  }
  if (document.body.empty() && document.pages_read == document.pages) {
    return "The PDF has pages but no text: it is probably a scan; run OCR (ocrmypdf) first.";
  }
  if (document.body.empty()) return "The text of the PDF is beyond what is read: split it.";
  return {};
}

void note_missing_pages(const PdfDocument& document, const FileSink& out) {
  const std::string pages = std::to_string(document.pages);
  if (document.pages_read < document.pages) {
    out.lose(0, "Only the first " + std::to_string(document.pages_read) + " of its " + pages +
                    " pages are read: split the PDF.");
  }
  // Some pages of any document are empty or pictures.
  if (document.pages_without_text * 4 > document.pages_read) {
    out.note(0, std::to_string(document.pages_without_text) + " of its " + pages +
                    " pages have no text: if they are scans, run OCR (ocrmypdf) first.");
  }
}

}  // namespace

bool looks_like_pdf(std::string_view beginning) { return trimmed(beginning).starts_with("%PDF-"); }

void read_pdf(std::istream& in, const InputFile& file, const ReadSink& sink) {
  const FileSink out(file, sink);
  const std::optional<std::string> bytes =
      read_whole(in, out, kLongestDocument, "A PDF over 256 MiB is not read: split it.");
  if (!bytes) return;
  const ChildAnswer answer =
      answer_of_child([&] { return to_json(parse_pdf_document(*bytes, {})); }, kLimits);
  if (answer.end == ChildAnswer::End::OutOfTime) {
    return out.lose(0, "Reading the PDF took too long: save its text.");
  }
  if (answer.end == ChildAnswer::End::BrokeDown) {
    return out.lose(0, "Reading the PDF broke down: open it in a viewer and save its text.");
  }
  PdfDocument document = from_json(answer.bytes);
  if (std::string obstacle = find_obstacle(document); !obstacle.empty()) {
    return out.lose(0, std::move(obstacle));
  }
  note_missing_pages(document, out);
  Report report = report_of_document(std::move(document.title), std::move(document.body));
  report.id = out.id_of(1);
  out.put_dated(std::move(report), document.made);
}

}  // namespace corpus
