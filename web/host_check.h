#pragma once

#include <string_view>

namespace web {

// Whether an address to listen on is reached from this machine alone.
bool is_loopback(std::string_view host);

// Whether a Host header names this machine: localhost, 127.0.0.1 or [::1], with any port. A page of
// a stranger whose name was made to point here (DNS rebinding) has the stranger's name in it.
bool names_this_machine(std::string_view host_header);

}  // namespace web
