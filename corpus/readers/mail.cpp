#include "corpus/readers/mail.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "corpus/ascii_case.h"
#include "corpus/readers/enclosure.h"
#include "corpus/readers/file_sink.h"
#include "corpus/readers/html.h"
#include "corpus/readers/mail_message.h"
#include "corpus/readers/read_any.h"
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

// The fields of the head at the front of a mail; none when one of its lines is no field.
std::vector<std::string> field_names(std::string_view mail) {
  std::vector<std::string> names;
  while (!mail.empty()) {
    std::string_view line = mail.substr(0, mail.find('\n'));
    mail.remove_prefix(std::min(line.size() + 1, mail.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) break;
    const bool continues = line.front() == ' ' || line.front() == '\t';
    if (continues && !names.empty()) continue;
    std::string name = field_name(line);
    if (name.empty()) return {};
    names.push_back(std::move(name));
  }
  return names;
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

void put_saved_page(const MailMessage& mail, const FileSink& out) {
  std::optional<Report> report = report_of_html(mail.html);
  if (!report || report->body.empty()) return out.lose(0, "The page has no text.");
  report->id = out.id_of(1);
  if (report->url.empty()) report->url = mail.saved_page;
  out.put_dated(*std::move(report));
}

void put_text(MailMessage& mail, const FileSink& out) {
  std::optional<ReportText> text = text_of(mail);
  if (!text) {
    if (mail.attachments.empty()) return out.lose(0, "The mail has no text.");
    return out.note(0, "The mail has no text beside what is attached to it.");
  }
  Report report;
  report.id = out.id_of(1);
  report.source = mail.sender;
  set_title(report, mail.subject, *std::move(text));
  if (mail.date.empty()) return out.put_dated(std::move(report));
  report.published = mail.day;
  report.published_from = PublishedFrom::MailHeader;
  if (!mail.day) {
    out.note(0, "The date of the mail is " + quotation_of(mail.date) +
                    ", which is no day, so the report is undated: correct it.");
  }
  out.put(std::move(report));
}

// Files of one name are told apart: "map.txt", "map.txt (2)".
std::string distinct(std::string name, std::map<std::string, int>& seen) {
  if (name.empty()) name = "attachment";
  const int times = ++seen[name];
  return times == 1 ? name : name + " (" + std::to_string(times) + ")";
}

void read_attachments(MailMessage mail, const InputFile& file, const ReadSink& sink) {
  Enclosure enclosure(file);
  InputFile inner = file;
  inner.enclosure = &enclosure;
  inner.obstacle = nullptr;
  inner.mail = {mail.sender, mail.day};
  std::map<std::string, int> seen;
  for (MailAttachment& attachment : mail.attachments) {
    const std::string name = distinct(std::move(attachment.name), seen);
    inner.path = file.path + "/" + name;
    inner.id = file.id + "/" + name;
    if (enclosure.is_too_deep()) {
      FileSink(inner, sink).lose(0, enclosure.why_too_deep());
      continue;
    }
    enclosure.begin_member();
    std::istringstream in(std::move(attachment.bytes));
    read_stream(in, inner, sink);
  }
}

}  // namespace

bool looks_like_mail(std::string_view beginning) {
  const std::vector<std::string> names = field_names(beginning);
  const auto is_named = [&](std::string_view field) {
    return std::find(names.begin(), names.end(), field) != names.end();
  };
  const auto* others = kFields.begin() + kTellingFields;
  return std::any_of(kFields.begin(), others, is_named) &&
         std::count_if(kFields.begin(), kFields.end(), is_named) > 1;
}

void read_mail(std::istream& in, const InputFile& file, const ReadSink& sink) {
  const FileSink out(file, sink);
  std::optional<std::string> bytes = read_whole(in, out);
  if (bytes) read_mail_bytes(*std::move(bytes), file, sink);
}

void read_mail_bytes(std::string bytes, const InputFile& file, const ReadSink& sink) {
  const FileSink out(file, sink);
  std::optional<MailMessage> mail = parse_mail_message(bytes);
  if (!mail) return out.lose(0, "The mail cannot be read: save its text.");
  // Attachments may be as large again.
  std::string().swap(bytes);
  if (!mail->saved_page.empty()) return put_saved_page(*mail, out);
  put_text(*mail, out);
  read_attachments(*std::move(mail), file, sink);
}

}  // namespace corpus
