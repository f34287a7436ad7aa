#include "web/message_page.h"

#include "web/page_frame.h"

namespace web {

Answer message_page(int status, std::string_view heading, std::string_view what_to_do,
                    std::string q) {
  PageFrame frame;
  frame.title = heading;
  frame.kind = "message";
  frame.request.q = std::move(q);
  frame.content =
      markup("<main id=\"main\" tabindex=\"-1\" class=\"message-text\"><h1>", heading, "</h1><p>",
             what_to_do, "</p><p><a href=\"/search\">All reports</a></p></main>\n");
  Answer answer;
  answer.status = status;
  answer.body = framed(frame).bytes();
  return answer;
}

}  // namespace web
