#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/dates.h"

namespace corpus {

// What one mail says. Texts are valid UTF-8.
struct MailMessage {
  std::string subject;
  // The sender's name, or the address in its place.
  std::string sender;
  // What its head gives as its date, as written.
  std::string date;
  // The day on the sender's own clock.
  std::optional<Day> day;
  // The first part that is plain text and no attachment, and likewise the first page of HTML.
  std::string text;
  std::string html;
  // The address of the page, where the mail is one that a browser saved (MHTML).
  std::string saved_page;
};

// Takes any bytes. Nothing when they are no mail.
std::optional<MailMessage> parse_mail_message(std::string_view bytes);

}  // namespace corpus
