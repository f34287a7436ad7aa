#include "corpus/readers/mail_message.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "corpus/ascii_case.h"
#include "corpus/charset.h"
#include "corpus/readers/report_text.h"
#include "corpus/written_day.h"

namespace corpus {
namespace {

// GMime reads groups of addresses ("desk: a@wire.example;") by recursion, a level for each colon.
constexpr auto kAddressFields =
    std::to_array<std::string_view>({"from", "to", "cc", "bcc", "sender", "reply-to"});
constexpr std::ptrdiff_t kMostColons = 1000;

bool is_address_field(std::string_view line) {
  constexpr std::size_t kLongestName = 16;
  const std::size_t colon = line.substr(0, kLongestName).find(':');
  if (colon == std::string_view::npos) return false;
  const std::string name = lower_ascii(trimmed(line.substr(0, colon)));
  return std::find(kAddressFields.begin(), kAddressFields.end(), name) != kAddressFields.end();
}

// Mails inside of the mail have such fields too, so all lines are looked at.
bool nests_groups_too_deep(std::string_view bytes) {
  bool holds_addresses = false;
  std::ptrdiff_t colons = 0;
  while (!bytes.empty()) {
    const std::string_view line = bytes.substr(0, bytes.find('\n'));
    bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
    if (!line.starts_with(' ') && !line.starts_with('\t')) {
      holds_addresses = is_address_field(line);
      colons = 0;
    }
    if (holds_addresses) colons += std::count(line.begin(), line.end(), ':');
    if (colons > kMostColons) return true;
  }
  return false;
}

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unref>;

struct Free {
  void operator()(void* memory) const { g_free(memory); }
};

// GMime wants to be set up once, before any thread uses it.
void set_up_gmime() {
  static const bool done = [] {
    g_mime_init();
    return true;
  }();
  static_cast<void>(done);
}

// In UTF-8, whatever the mail says or leaves out of its charset.
std::string utf8_of(const char* text) {
  if (text == nullptr) return {};
  const std::string_view bytes(text);
  if (is_utf8(bytes)) return std::string(bytes);
  std::optional<Decoded> decoded = decode(bytes);
  return decoded ? std::move(decoded->text) : std::string();
}

std::string sender_of(GMimeMessage* message) {
  InternetAddressList* list = g_mime_message_get_from(message);
  if (list == nullptr || internet_address_list_length(list) == 0) return {};
  InternetAddress* sender = internet_address_list_get_address(list, 0);
  std::string name(trimmed(utf8_of(internet_address_get_name(sender))));
  if (!name.empty() || !INTERNET_ADDRESS_IS_MAILBOX(sender)) return name;
  return utf8_of(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(sender)));
}

// RFC 5322 dates have English words; a comment behind them says the zone once more.
std::optional<Day> day_of(const std::string& date) {
  return parse_written_day(trimmed(std::string_view(date).substr(0, date.find('('))), "en");
}

bool is_of_type(GMimeObject* part, const char* type, const char* subtype) {
  return g_mime_content_type_is_type(g_mime_object_get_content_type(part), type, subtype) != 0;
}

std::string name_of(GMimeObject* part) {
  const char* name = g_mime_object_get_content_disposition_parameter(part, "filename");
  if (name == nullptr) name = g_mime_object_get_content_type_parameter(part, "name");
  std::string text = utf8_of(name);
  text.erase(0, text.find_last_of("/\\") + 1);
  std::replace_if(
      text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
  return std::string(trimmed(text));
}

bool is_said_to_be_attached(GMimeObject* part) {
  const char* disposition = g_mime_object_get_disposition(part);
  return disposition != nullptr && g_ascii_strcasecmp(disposition, "attachment") == 0;
}

bool is_signature(GMimeObject* part) {
  return is_of_type(part, "application", "pgp-signature") ||
         is_of_type(part, "application", "pkcs7-signature") ||
         is_of_type(part, "application", "x-pkcs7-signature");
}

bool is_attachment(GMimeObject* part) {
  if (GMIME_IS_MESSAGE_PART(part)) return true;
  if (is_signature(part)) return false;
  if (is_said_to_be_attached(part)) return true;
  for (const char* medium : {"image", "audio", "video"}) {
    if (is_of_type(part, medium, "*")) return false;
  }
  return !is_of_type(part, "text", "*") || !name_of(part).empty();
}

// Of a file, as it was before it was encoded; of a forwarded mail, the mail.
std::string bytes_of(GMimeObject* part) {
  const Owned<GMimeStream> stream(g_mime_stream_mem_new());
  if (GMIME_IS_MESSAGE_PART(part)) {
    GMimeMessage* message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part));
    if (message != nullptr) {
      g_mime_object_write_to_stream(GMIME_OBJECT(message), nullptr, stream.get());
    }
  } else if (GMIME_IS_PART(part)) {
    GMimeDataWrapper* content = g_mime_part_get_content(GMIME_PART(part));
    if (content != nullptr) g_mime_data_wrapper_write_to_stream(content, stream.get());
  }
  const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
  return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

std::string text_of(GMimeObject* part) {
  const std::unique_ptr<char, Free> text(g_mime_text_part_get_text(GMIME_TEXT_PART(part)));
  return utf8_of(text.get());
}

void take_text(GMimeObject* part, MailMessage& mail) {
  if (is_of_type(part, "text", "plain")) {
    const std::string text = text_of(part);
    if (!mail.text.empty() && !text.empty()) mail.text += "\n\n";
    mail.text += text;
  } else if (is_of_type(part, "text", "html") && mail.html.empty()) {
    mail.html = text_of(part);
  }
}

void take_part(GMimeObject* part, MailMessage& mail) {
  if (is_attachment(part)) {
    mail.attachments.push_back({name_of(part), bytes_of(part)});
  } else if (GMIME_IS_TEXT_PART(part)) {
    take_text(part, mail);
  }
}

// Without recursion: a mail may nest its parts as deep as it likes. What is encrypted stays so.
void take_parts(GMimeObject* root, MailMessage& mail) {
  std::vector<GMimeObject*> parts = {root};
  while (!parts.empty()) {
    GMimeObject* part = parts.back();
    parts.pop_back();
    if (part == nullptr || GMIME_IS_MULTIPART_ENCRYPTED(part)) continue;
    if (!GMIME_IS_MULTIPART(part)) {
      take_part(part, mail);
      continue;
    }
    GMimeMultipart* multipart = GMIME_MULTIPART(part);
    for (int i = g_mime_multipart_get_count(multipart); i-- > 0;) {
      parts.push_back(g_mime_multipart_get_part(multipart, i));
    }
  }
}

}  // namespace

std::optional<MailMessage> parse_mail_message(std::string_view bytes) {
  if (nests_groups_too_deep(bytes)) return std::nullopt;
  set_up_gmime();
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
  if (!message) return std::nullopt;
  MailMessage mail;
  mail.subject = trimmed(utf8_of(g_mime_message_get_subject(message.get())));
  mail.sender = sender_of(message.get());
  mail.date = trimmed(utf8_of(g_mime_object_get_header(GMIME_OBJECT(message.get()), "Date")));
  mail.day = day_of(mail.date);
  mail.saved_page = trimmed(
      utf8_of(g_mime_object_get_header(GMIME_OBJECT(message.get()), "Snapshot-Content-Location")));
  take_parts(g_mime_message_get_mime_part(message.get()), mail);
  return mail;
}

}  // namespace corpus
