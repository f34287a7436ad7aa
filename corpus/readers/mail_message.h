#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/dates.h"

namespace corpus {

struct MailAttachment {
  // Of the file, in UTF-8 and without folders; empty when it has none.
  std::string name;
  std::string bytes;
};

// What one mail says. Texts are valid UTF-8.
struct MailMessage {
  std::string subject;
  // The sender's name, or the address in its place.
  std::string sender;
  // What its head gives as its date, as written.
  std::string date;
  // The day on the sender's own clock.
  std::optional<Day> day;
  // The parts that are plain text and no attachments, and the first such page of HTML.
  std::string text;
  std::string html;
  // The address of the page, where the mail is one that a browser saved (MHTML).
  std::string saved_page;
  // Attached files and forwarded mails. Pictures that belong to the text and signatures are none.
  std::vector<MailAttachment> attachments;
};

// Takes any bytes. Nothing when they are no mail.
std::optional<MailMessage> parse_mail_message(std::string_view bytes);

}  // namespace corpus
