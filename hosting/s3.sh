#!/usr/bin/env bash
# Puts dist/ into the bucket of the stack that s3-cloudfront.yml makes: npm run build && hosting/s3.sh
set -euo pipefail
cd "$(dirname "$0")/.."
output() {
  aws cloudformation describe-stacks --stack-name "${STACK:-troubleshooter}" \
    --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue" --output text
}
to="s3://$(output Bucket)/"

# What has a hash in its name comes first and never changes; pages come last, so that they find what they name.
hashed=(--exclude '*' --include '_astro/*' --include 'offline/site-*' --include '*.pf_*')
aws s3 cp --recursive dist/ "$to" "${hashed[@]}" --cache-control 'public, max-age=31536000, immutable'
aws s3 cp --recursive dist/ "$to" --cache-control no-cache \
  --exclude '_astro/*' --exclude 'offline/site-*' --exclude '*.pf_*' --exclude '*.html' --exclude '*.md' --exclude '*.txt' --exclude '*.problem.json'
aws s3 cp --recursive dist/ "$to" --exclude '*' --include '*.problem.json' \
  --content-type application/problem+json --cache-control no-cache
for kind in md=markdown txt=plain html=html; do
  aws s3 cp --recursive dist/ "$to" --exclude '*' --include "*.${kind%=*}" \
    --content-type "text/${kind#*=}; charset=utf-8" --cache-control no-cache
done
aws cloudfront create-invalidation --distribution-id "$(output Distribution)" --paths '/*'
