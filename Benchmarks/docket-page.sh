#!/bin/bash
# Docket pages of 10, 1,000 and 20,000 entries: requests a second, p99 and CPU a request, beside nginx serving the same
# bytes from a file. The two take turns; the ratio is taken round by round.
# Usage: Benchmarks/docket-page.sh [rounds] [seconds]
set -euo pipefail
# shellcheck source=Benchmarks/common.sh
source "$(dirname "$0")/common.sh"
rounds=${1:-5}
seconds=${2:-4}

# The generator begins with cases of 20,000, 1,000 and 10 entries.
"$here/generate-dockets" --entries 105000 "$work/all" >/dev/null
mkdir "$work/dockets"
find "$work/all" -name '*.json' | sort >"$work/files"
head -n 3 "$work/files" | xargs -I{} cp {} "$work/dockets/"
"$binary" import --data "$work/data" "$work/dockets" >/dev/null
port=$(free_port)
serve "$work/data" "$port"
server=${pids[-1]}

nginx_port=$(free_port)
mkdir -p "$work/www" "$work/nginx"
cat >"$work/nginx.conf" <<EOF
worker_processes 1;
pid $work/nginx.pid;
error_log $work/nginx.log;
daemon off;
events { worker_connections 512; }
http {
    access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100;
    default_type "text/html; charset=utf-8";
    client_body_temp_path $work/nginx; proxy_temp_path $work/nginx; fastcgi_temp_path $work/nginx;
    uwsgi_temp_path $work/nginx; scgi_temp_path $work/nginx;
    server { listen 127.0.0.1:$nginx_port; root $work/www; }
}
EOF
chmod 755 "$work" "$work/www"
nginx -c "$work/nginx.conf" -e "$work/nginx.log" &
pids+=($!)
nginx_master=${pids[-1]}

machine
nginx -v
python3 "$here/docket_page.py" --server "http://127.0.0.1:$port" --server-pid "$server" \
    --peer "http://127.0.0.1:$nginx_port" --peer-master "$nginx_master" --www "$work/www" \
    --dockets "$work/dockets" --rounds "$rounds" --seconds "$seconds"
