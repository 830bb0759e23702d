/** The PHP files that WordPress gets. */
import { BLOG, BLOG_TITLE } from "./blogPosts.ts";

/**
 * WordPress believes that it stands at the blog's own address, behind a server that does https for it. It asks nothing
 * of the web.
 */
export const CONFIG = `<?php
$_SERVER['HTTPS'] = 'on';
$_SERVER['HTTP_HOST'] = '${new URL(BLOG).host}';
$_SERVER['SERVER_NAME'] = '${new URL(BLOG).host}';
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:DATABASE_SOCKET');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_HOME', '${BLOG}');
define('WP_SITEURL', '${BLOG}');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
foreach (['AUTH_KEY','SECURE_AUTH_KEY','LOGGED_IN_KEY','NONCE_KEY','AUTH_SALT','SECURE_AUTH_SALT','LOGGED_IN_SALT','NONCE_SALT'] as $name) {
  define($name, 'a blog of an afternoon');
}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) { define('ABSPATH', __DIR__ . '/'); }
require_once ABSPATH . 'wp-settings.php';
`;

/**
 * Shows WordPress' own emoji images. Its feed has them anyway. The filter puts them in its pages, as for an old
 * browser.
 */
export const IMAGES = `<?php
add_filter('the_content', 'wp_staticize_emoji');
add_filter('pre_wp_mail', '__return_false');
`;

export const ROUTER = `<?php
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if ($path !== '/' && is_file(__DIR__ . $path)) { return false; }
$_SERVER['SCRIPT_NAME'] = '/index.php';
$_SERVER['PHP_SELF'] = '/index.php';
require __DIR__ . '/index.php';
`;

export const SETUP = `<?php
define('WP_INSTALLING', true);
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('${BLOG_TITLE}', 'tuinier', 'tuinier@example.com', true, '', 'een wachtwoord van een middag');
wp_delete_post(1, true);
wp_delete_post(2, true);
switch_theme('twentytwentyone');
global $wp_rewrite;
$wp_rewrite->set_permalink_structure('/%category%/%postname%/');
$given = json_decode(file_get_contents(__DIR__ . '/posts.json'), true);
$category = wp_insert_term($given['category']['name'], 'category', ['slug' => $given['category']['slug']]);
foreach ($given['posts'] as $post) {
  $id = wp_insert_post(wp_slash([
    'post_title' => $post['title'],
    'post_name' => $post['slug'],
    'post_content' => $post['html'],
    'post_date' => $post['date'] . ' 09:00:00',
    'post_status' => 'publish',
    'post_author' => 1,
    'post_category' => [$category['term_id']],
  ]), true);
  if (is_wp_error($id)) { fwrite(STDERR, $id->get_error_message()); exit(1); }
}
wp_insert_post(['post_type' => 'page', 'post_title' => 'Over de tuinier', 'post_content' => '<p>Ik woon achter een heg.</p>', 'post_status' => 'publish', 'post_author' => 1]);
$wp_rewrite->flush_rules(false);
`;
