#include "corpus/readers/mail.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "corpus/ascii_case.h"
#include "corpus/readers/file_sink.h"
#include "corpus/readers/html.h"
#include "corpus/readers/mail_message.h"
#include "corpus/readers/report_text.h"
#include "corpus/readers/whole_stream.h"

namespace corpus {
namespace {

// Fields of a head; the first two are in every mail.
constexpr auto kFields = std::to_array<std::string_view>(
    {"from", "received", "date", "subject", "to", "message-id", "mime-version", "return-path",
     "delivered-to", "content-type", "reply-to", "sender", "cc"});
constexpr std::size_t kTellingFields = 2;

// "subject" of "Subject: Port closed"; empty for a line that is no field.
std::string field_name(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) return {};
  const std::string_view name = line.substr(0, colon);
  const bool is_name =
      std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < '\x7F'; });
  return is_name ? lower_ascii(name) : std::string();
}

// The text of a mail that has no plain part is that of its page.
std::optional<ReportText> text_of(MailMessage& mail) {
  std::optional<ReportText> text = parse_report_text(mail.text);
  if (text && !text->body.empty()) return text;
  std::optional<Report> page = report_of_html(mail.html);
  if (!page || page->body.empty()) return std::nullopt;
  return ReportText{mail.subject.empty() ? std::move(page->title) : "", std::move(page->body), {}};
}

void set_title(Report& report, std::string subject, ReportText text) {
  report.body = std::move(text.body);
  if (subject.empty()) {
    report.title = std::move(text.title);
    return;
  }
  // What looked like a headline is the beginning of the text.
  if (!text.title.empty() && text.title != subject) {
    report.body.insert(0, text.title + "\n\n");
  }
  report.title = std::move(subject);
}

}  // namespace

bool looks_like_mail(std::string_view beginning) {
  std::size_t known = 0;
  bool telling = false;
  bool is_first = true;
  while (!beginning.empty()) {
    const std::size_t end = std::min(beginning.find('\n'), beginning.size());
    std::string_view line = beginning.substr(0, end);
    beginning.remove_prefix(std::min(end + 1, beginning.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) break;
    const bool continues = !is_first && (line.front() == ' ' || line.front() == '\t');
    is_first = false;
    if (continues) continue;
    const std::string name = field_name(line);
    if (name.empty()) return false;
    const auto* found = std::find(kFields.begin(), kFields.end(), name);
    if (found == kFields.end()) continue;
    ++known;
    telling = telling || found < kFields.begin() + kTellingFields;
  }
  return telling && known > 1;
}

void read_mail(std::istream& in, const InputFile& file, const ReadSink& sink) {
  const FileSink out(file, sink);
  const std::optional<std::string> bytes = read_whole(in, out);
  if (!bytes) return;
  std::optional<MailMessage> mail = parse_mail_message(*bytes);
  if (!mail) return out.lose(0, "The mail cannot be read: save its text.");
  std::optional<ReportText> text = text_of(*mail);
  if (!text) return out.lose(0, "The mail has no text.");
  Report report;
  report.id = out.id_of(1);
  report.source = std::move(mail->sender);
  set_title(report, std::move(mail->subject), *std::move(text));
  if (mail->date.empty()) return out.put_dated(std::move(report));
  report.published = mail->day;
  report.published_from = PublishedFrom::MailHeader;
  if (!mail->day) {
    out.note(0, "The date of the mail is " + quotation_of(mail->date) +
                    ", which is no day, so the report is undated: correct it.");
  }
  out.put(std::move(report));
}

}  // namespace corpus
