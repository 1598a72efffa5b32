#!/usr/bin/env bash
# An OSS bucket as a static website, behind Alibaba Cloud CDN, with ossutil 2 and the aliyun command:
# npm run build && BUCKET=my-bucket DOMAIN=docs.example.org hosting/oss.sh
#
# The bucket needs a domain of its own: OSS sends pages as downloads under the names it gives. It has no headers of ours,
# so CDN sets them; switch on Gzip and Brotli there too. CDN caches by the Cache-Control that OSS sends.
set -euo pipefail
cd "$(dirname "$0")/.."
to="oss://$BUCKET/"

# What has a hash in its name comes first and never changes; pages come last, so that they find what they name.
hashed=(--include '_astro/*' --include 'offline/site-*' --include '*.pf_*')
unhashed=(--exclude '_astro/*' --exclude 'offline/site-*' --exclude '*.pf_*')
ossutil cp -r -f dist/ "$to" "${hashed[@]}" --cache-control 'public, max-age=31536000, immutable'
ossutil cp -r -f dist/ "$to" "${unhashed[@]}" --exclude '*.html' --exclude '*.md' --exclude '*.txt' --exclude '*.problem.json' --cache-control no-cache
ossutil cp -r -f dist/ "$to" --include '*.problem.json' --content-type application/problem+json --cache-control no-cache
ossutil cp -r -f dist/ "$to" --include '*.md' --content-type 'text/markdown; charset=utf-8' --cache-control no-cache
ossutil cp -r -f dist/ "$to" --include '*.txt' --content-type 'text/plain; charset=utf-8' --cache-control no-cache
ossutil cp -r -f dist/ "$to" --include '*.html' --content-type 'text/html; charset=utf-8' --cache-control no-cache

# Names of folders without their slash lead to the slash (Type 0), and nothing lists the bucket.
ossutil api put-bucket-website --bucket "$BUCKET" --website-configuration '
  <WebsiteConfiguration>
    <IndexDocument><Suffix>index.html</Suffix><SupportSubDir>true</SupportSubDir><Type>0</Type></IndexDocument>
    <ErrorDocument><Key>404.html</Key><HttpStatus>404</HttpStatus></ErrorDocument>
  </WebsiteConfiguration>'

header() {
  printf '{"functionName":"set_resp_header","functionArgs":[{"argName":"key","argValue":"%s"},{"argName":"value","argValue":"%s"}]}' "$1" "$2"
}
aliyun cdn BatchSetCdnDomainConfig --DomainNames "$DOMAIN" --Functions "[
  $(header Content-Security-Policy "frame-ancestors 'none'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; connect-src 'self'; img-src 'self' data:"),
  $(header X-Content-Type-Options nosniff),
  $(header Referrer-Policy same-origin),
  $(header Permissions-Policy 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), clipboard-write=(self)')
]"
